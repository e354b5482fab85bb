using FsCheck;
using FsCheck.Fluent;

namespace SchemaGen.Documentation.Tests;

/// <summary>Names and comments made of what means something to Markdown, HTML, file systems or terminals.</summary>
internal static class HostileText
{
    private static readonly string[] Fragments =
    [
        "|", "||", "`", "``", "```", "*", "**", "_", "__", "\\", "\\|", "\\\\", "<", "<b>", "</td>", "<!--", "<http://a.b>", ">", "&", "&amp;", "&#124;", "&lt",
        "[", "]", "[]", "[x]", "](y)", "[](z)", "![", "[^1]", "(", ")", "#", "##", "~", "~~", "$", "$$", "!", "^", "%", "%20", "/", ":", ";", "=", "===", "---", "+", "-",
        "1.", "12)", ".", "..", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\u0001", "\u001b[31m", "\u0085", "\u00a0", "\u2028", "\u202e", "\ufeff", "{", "}", "{{", "@", "\"", "'", ",",
        "a", "B", "name", "Name", "con", "elo_t_", "é", "ß", "Ω", "имя", "名", "🦉", "👩‍💻", "e\u0301", "www.a.b", "http://a_b.c/d_e_",
    ];

    /// <summary>Never empty, as no name in PostgreSQL is.</summary>
    public static Gen<string> Names { get; } = Gen.Elements(Fragments).NonEmptyListOf().Select(static parts => string.Concat(parts.Take(6)));

    /// <summary>As a reader sees it: a line break is a line break, whichever it was.</summary>
    public static string Seen(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>As a reader sees it where there is one line only.</summary>
    public static string SeenOnOneLine(string text) => Seen(text).Replace('\n', ' ');
}
