using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>Which columns look as if they were about a person, or held a credential. Better one too many: a rule that keeps it is quickly written.</summary>
public static class PersonName
{
    private static readonly string[] Words =
    [
        "email", "e_mail", "phone", "mobile_no", "mobile_number", "first_name", "firstname", "last_name", "lastname", "full_name", "fullname", "surname", "given_name", "family_name", "maiden_name",
        "birth", "ssn", "social_security", "passport", "id_card", "national_id", "tax_id", "iban", "bank_account", "credit_card", "card_number", "street", "postal_code", "zip_code", "home_address",
    ];

    /// <summary>Words that mean it only where they stand by themselves; a number may follow, as in <c>address2</c>.</summary>
    private static readonly HashSet<string> WholeWords = new(StringComparer.Ordinal)
    {
        "dob", "mail", "realname", "nickname", "nick", "username", "address", "addr", "city", "zip", "fax", "salary", "gender", "signature", "iban", "mobile",
    };

    /// <summary>A flag or a time says little, unless it is the day of a birth; a number of another row says nothing by itself.</summary>
    public static bool IsColumn(Column column)
    {
        var name = Underscored(column.Name);
        var parts = name.Split('_');
        var isPerson = Array.Exists(Words, word => name.IndexOf(word, StringComparison.Ordinal) >= 0) || Array.Exists(parts, static part => WholeWords.Contains(part.TrimEnd("0123456789".ToCharArray())));
        if (column.Type.Name.Name is "smallint" or "integer" or "bigint" && (parts[0] is "id" or "fk" || parts[parts.Length - 1] == "id"))
        {
            // The key of another row.
            return false;
        }

        var type = column.Type.Name.Name;
        return (isPerson || SecretName.IsColumn(column.Name)) && type != "boolean" && !(name.EndsWith("_id", StringComparison.Ordinal) && !isPerson)
            && (name.IndexOf("birth", StringComparison.Ordinal) >= 0 || Array.IndexOf(parts, "dob") >= 0 || !(type == "date" || type.StartsWith("time", StringComparison.Ordinal)));
    }

    /// <summary><c>firstName</c> and <c>First Name</c> as <c>first_name</c>.</summary>
    private static string Underscored(string name) => string.Concat(name.Select((c, i) =>
        c is ' ' or '-' ? "_" : (char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]) ? "_" : "") + char.ToLowerInvariant(c)));
}
