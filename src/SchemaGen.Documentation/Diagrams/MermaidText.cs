using System.Text;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>Text in Mermaid's <c>erDiagram</c>: the one place that quotes names, types and labels, so that its parser takes them for what they are.</summary>
internal static class MermaidText
{
    private static readonly string[] Keys = ["PK", "FK", "UK"];

    /// <summary>A quoted text: an entity's name, the label of a relationship. What would end it is a character reference.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("#quot;"),
                '<' => quoted.Append("#lt;"),
                '>' => quoted.Append("#gt;"),
                '%' or '\\' or '#' or ';' or '&' or '`' or '~' or '{' or '}' => quoted.Append('#').Append((int)c).Append(';'),
                _ when char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) => quoted.Append(char.IsSurrogate(c) ? '□' : ' '),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// An attribute's type or name, which Mermaid cannot quote: what it would not take becomes <c>_</c>.
    /// </summary>
    public static string Word(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            word.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '(' or ')' or '[' or ']' ? c : '_');
        }

        return word.Length == 0 || !(char.IsLetter(word[0]) || word[0] == '_') || Array.Exists(Keys, key => text.StartsWith(key, StringComparison.Ordinal))
            ? $"_{word}"
            : word.ToString();
    }
}
