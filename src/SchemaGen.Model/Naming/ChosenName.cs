using System.Text;

namespace SchemaGen.Model.Naming;

/// <summary>The names that PostgreSQL chooses for what belongs to a table or domain and was given none (<c>makeObjectName</c>).</summary>
public static class ChosenName
{
    /// <summary>NAMEDATALEN - 1.</summary>
    private const int MaximalBytes = 63;

    /// <summary>Of a column's NOT NULL constraint.</summary>
    public static string OfNotNull(string relation, string column) => Of(relation, column, "not_null");

    /// <summary>Of a domain's NOT NULL constraint.</summary>
    public static string OfNotNull(string domain) => Of(domain, null, "not_null");

    /// <summary>Of the sequence of a serial or identity column.</summary>
    public static string OfSequence(string relation, string column) => Of(relation, column, "seq");

    /// <summary>Of a primary key, and of its index.</summary>
    public static string OfPrimaryKey(string relation) => Of(relation, null, "pkey");

    /// <summary>Of a unique constraint, and of its index.</summary>
    public static string OfUnique(string relation, IEnumerable<string> columns) => Of(relation, Addition(columns), "key");

    /// <summary>PostgreSQL stops adding columns when the name is full.</summary>
    private static string Addition(IEnumerable<string> columns)
    {
        var addition = "";
        foreach (var column in columns)
        {
            addition += addition.Length == 0 ? column : $"_{column}";
            if (Encoding.UTF8.GetByteCount(addition) > MaximalBytes)
            {
                break;
            }
        }

        return addition;
    }

    /// <summary>The names and the label with <c>_</c> between them; of names that are too long together, the longer one is cut first.</summary>
    private static string Of(string name, string? part, string label)
    {
        var available = MaximalBytes - label.Length - (part is null ? 1 : 2);
        var nameBytes = Encoding.UTF8.GetByteCount(name);
        var partBytes = Encoding.UTF8.GetByteCount(part ?? "");
        while (nameBytes + partBytes > available)
        {
            if (nameBytes > partBytes)
            {
                nameBytes--;
            }
            else
            {
                partBytes--;
            }
        }

        return $"{Cut(name, nameBytes)}_{(part is null ? "" : $"{Cut(part, partBytes)}_")}{label}";
    }

    /// <summary>As many whole characters as fit.</summary>
    private static string Cut(string name, int bytes)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        var end = Math.Min(bytes, encoded.Length);
        while (end < encoded.Length && end > 0 && (encoded[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(encoded, 0, end);
    }
}
