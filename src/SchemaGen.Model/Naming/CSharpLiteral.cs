using System.Globalization;
using System.Text;

namespace SchemaGen.Model.Naming;

/// <summary>Texts from the database in C# source: the one place that quotes them.</summary>
public static class CSharpLiteral
{
    /// <summary>A string literal.</summary>
    public static string Text(string value)
    {
        if (IsPlain(value))
        {
            return $"\"{value}\"";
        }

        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    result.Append("\\\"");
                    break;
                case '\\':
                    result.Append("\\\\");
                    break;
                case < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\ufeff':
                    result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    // Half a character would not survive the file's encoding; direction marks would lie to the reader.
                    if (char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                    {
                        result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        result.Append(c);
                    }

                    break;
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>The content of an XML documentation element, on one line: markup escaped, line ends as spaces.</summary>
    public static string XmlDocumentation(string value)
    {
        if (IsPlain(value))
        {
            return value.Trim();
        }

        var result = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '\r' when i + 1 < value.Length && value[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029':
                    result.Append(' ');
                    break;
                case < ' ' or '\ufffe' or '\uffff':
                    break;
                case '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'):
                    // A direction mark would show the reader of the source something else than the compiler sees.
                    result.Append("&#x").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)).Append(';');
                    break;
                default:
                    if (char.IsSurrogatePair(value, i))
                    {
                        result.Append(c).Append(value[++i]);
                    }
                    else if (!char.IsSurrogate(c))
                    {
                        result.Append(c);
                    }

                    break;
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>Most texts stand for themselves everywhere.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is not ((>= ' ' and <= '~') and not ('"' or '\\' or '<' or '>' or '&')))
            {
                return false;
            }
        }

        return true;
    }
}
