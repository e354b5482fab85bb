using System.Globalization;
using System.Text;

namespace SchemaGen.Model.Naming;

/// <summary>
/// Text in Markdown (CommonMark with GitHub's tables): the one place that escapes names, comments and expressions, so
/// that what is rendered is what the catalog holds. It escapes no more than it must; <c>elo_t_tenants</c> stays as it is.
/// </summary>
public static class MarkdownText
{
    /// <summary>For a part of a paragraph or list item, or the label of a link: all on one line.</summary>
    public static string Inline(string text) => Escape(Unbroken(text), alone: false);

    /// <summary>For the cell of a table, or a paragraph whose lines count: line breaks become <c>&lt;br&gt;</c>.</summary>
    public static string Cell(string text) => Escape(text, alone: false);

    /// <summary>For the whole of a heading or of a cell: what needs a partner to be emphasis, and has none, stays as it is: <c>elo_t_*</c>.</summary>
    public static string Heading(string text) => Escape(Unbroken(text), alone: true);

    /// <summary>A code span, for anywhere but the cell of a table.</summary>
    public static string Code(string text)
    {
        var line = Line(text);
        if (line.Trim().Length == 0)
        {
            return Tagged(text);
        }

        var ticks = new string('`', LongestRun(line, '`') + 1);
        var pad = line[0] is '`' or ' ' || line[line.Length - 1] is '`' or ' ' ? " " : "";
        return ticks + pad + line + pad + ticks;
    }

    /// <summary>A code span for the cell of a table. Parsers disagree about pipes in code spans, and line breaks can't be there at all.</summary>
    public static string CodeCell(string text) => text.Any(static c => c is '|' or '\\' || IsInvisible(c)) ? Tagged(text) : Code(text);

    /// <summary>A fenced code block, without a line break at its end; the fence is longer than any inside.</summary>
    public static string Fence(string text, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        var block = new StringBuilder(fence).Append(language).Append('\n');
        foreach (var line in text.Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd().Split('\n'))
        {
            block.Append(line.TrimEnd()).Append('\n');
        }

        return block.Append(fence).ToString();
    }

    /// <summary>Verbatim text as one line of a code block: what breaks lines or moves a cursor becomes a space.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsInvisible(line[i]))
            {
                line[i] = ' ';
            }
        }

        return line.ToString();
    }

    /// <summary>A link to a file beside or below.</summary>
    /// <param name="label">Markdown.</param>
    /// <param name="path">Relative, with forward slashes, not encoded.</param>
    public static string Link(string label, string path) =>
        $"[{label}]({string.Join("/", path.Split('/').Select(Uri.EscapeDataString))})";

    /// <summary>A link to a heading.</summary>
    /// <param name="label">Markdown.</param>
    /// <param name="path">Relative, with forward slashes, not encoded; empty for the same file.</param>
    /// <param name="anchor">As <see cref="Anchor"/> makes it.</param>
    public static string Link(string label, string path, string anchor) =>
        $"[{label}]({(path.Length == 0 ? "" : string.Join("/", path.Split('/').Select(Uri.EscapeDataString)))}#{Uri.EscapeDataString(anchor)})";

    /// <summary>What GitHub makes of a heading's text to link to it, as long as no other heading of the file comes to the same.</summary>
    /// <param name="text">As a reader sees it.</param>
    public static string Anchor(string text)
    {
        var anchor = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (c is ' ' or '-')
            {
                anchor.Append('-');
            }
            else if (c == '_' || char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation)
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
        }

        return anchor.ToString();
    }

    private static string Tagged(string text) => $"<code>{Cell(text)}</code>";

    private static string Unbroken(string text) => text.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ');

    private static string Escape(string text, bool alone)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 'a' and <= 'z')
            {
                escaped.Append(c);
            }
            else if (c == '\n' || c == '\r')
            {
                i += c == '\r' && At(text, i + 1) == '\n' ? 1 : 0;
                escaped.Append("<br>");
            }
            else if (IsInvisible(c) || (char.IsWhiteSpace(c) && (i == 0 || i == text.Length - 1)))
            {
                escaped.Append("&#").Append((int)c).Append(';');
            }
            else if (c == '<' || (c == '&' && (At(text, i + 1) == '#' || char.IsLetter(At(text, i + 1)))))
            {
                escaped.Append(c == '<' ? "&lt;" : "&amp;");
            }
            else if (c == '[' && At(text, i + 1) == ']' && At(text, i + 2) is not ('(' or '[' or ':'))
            {
                // The brackets of an array type.
                escaped.Append("[]");
                i++;
            }
            else
            {
                escaped.Append(IsSyntax(text, i, alone) ? "\\" : "").Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a character would mean something where it stands.</summary>
    private static bool IsSyntax(string text, int i, bool alone) => text[i] switch
    {
        '*' => !alone || text.IndexOf('*') != text.LastIndexOf('*') || i == 0,
        '_' => !IsInsideWord(text, i) && (!alone || HasOtherUnderscore(text, i)),
        '\\' or '`' or '[' or ']' or '|' or '~' or '$' => true,
        '#' => i == 0 || char.IsWhiteSpace(text[i - 1]),
        '>' or '-' or '+' or '=' => i == 0,
        '.' or ')' => IsListNumber(text, i),
        _ => false,
    };

    /// <summary>An underscore between letters or digits is no emphasis.</summary>
    private static bool IsInsideWord(string text, int i)
    {
        int left = i, right = i;
        while (At(text, left) == '_')
        {
            left--;
        }

        while (At(text, right) == '_')
        {
            right++;
        }

        return char.IsLetterOrDigit(At(text, left)) && char.IsLetterOrDigit(At(text, right));
    }

    private static bool HasOtherUnderscore(string text, int one)
    {
        for (var i = text.IndexOf('_'); i >= 0; i = text.IndexOf('_', i + 1))
        {
            if (i != one && !IsInsideWord(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsListNumber(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return end > 0;
    }

    /// <summary>Control characters, line separators, byte order mark, and the marks that reorder text.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : '\0';

    private static int LongestRun(string text, char wanted)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
