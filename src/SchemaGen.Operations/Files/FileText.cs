using System.Text;

namespace SchemaGen.Operations.Files;

/// <summary>What we write has LF. Where git checks out CRLF it is the same text, and nobody has edited it.</summary>
internal static class FileText
{
    /// <summary>Whether a file, but for its line ends, has the content that we would write. A text of ours that has CR itself is compared as it is.</summary>
    public static bool IsSame(string existing, string content) =>
        existing == content || (!content.Contains('\r', StringComparison.Ordinal) && WithLineFeeds(existing) == content);

    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <param name="utf8">A text as it is in a file. It comes back itself, not a copy, where nothing is to be done.</param>
    public static byte[] WithLineFeeds(byte[] utf8) =>
        utf8.AsSpan().IndexOf("\r\n"u8) < 0 ? utf8 : Encoding.UTF8.GetBytes(WithLineFeeds(Encoding.UTF8.GetString(utf8)));
}
