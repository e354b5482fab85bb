using System.Text;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Naming;

/// <summary>Identifiers in SQL: the one place that quotes them, and the one that reads them back.</summary>
public static class SqlIdentifier
{
    /// <summary>Quotes as <c>quote_ident</c> does: only where the name is not plain lower case or is a keyword.</summary>
    public static string Quote(string name) => IsPlain(name) && !SqlKeywords.NeedQuotes(name) ? name : Force(name);

    /// <summary>Quotes schema and name and joins them.</summary>
    public static string Quote(QualifiedName name) => $"{Quote(name.Schema)}.{Quote(name.Name)}";

    /// <summary>Reads <c>schema.name</c>, with or without quotes; without a dot the schema is <paramref name="defaultSchema"/>.</summary>
    public static QualifiedName Parse(string text, string defaultSchema)
    {
        var parts = Split(text);
        return parts.Count == 1 ? new QualifiedName(defaultSchema, parts[0]) : new QualifiedName(parts[0], parts[parts.Count - 1]);
    }

    /// <summary>Splits at dots outside quotes, and takes the quotes off.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>(2);
        var word = new StringBuilder(text.Length);
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                word.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '.' && !quoted)
            {
                parts.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        parts.Add(word.ToString());
        return parts;
    }

    private static string Force(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(name[0] is '_' or (>= 'a' and <= 'z')))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!(c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}
