using System.Globalization;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation;

/// <summary>
/// The line <c>&gt; Last sync: 2025-12-23 12:30 UTC</c>. It says when the rest of the document last changed, so that
/// rendering an unchanged schema again changes no file.
/// </summary>
public static class LastSync
{
    /// <summary>Stands for the date in a document that has just been rendered.</summary>
    public const string Placeholder = "never";

    private const string Start = "\n> ";
    private const string Separator = ": ";
    private const string Format = "yyyy-MM-dd HH:mm 'UTC'";

    /// <summary>The line of a document that has just been rendered.</summary>
    internal static string Line(DocumentWords words) => $"{Start[1..]}{MarkdownText.Inline(words["Last sync"])}{Separator}{Placeholder}";

    /// <summary>Sets the date: that of the previous content if all else is equal, otherwise <paramref name="now"/>.</summary>
    /// <param name="content">What has been rendered; without the line it is returned as it is.</param>
    /// <param name="now">To the minute, as UTC.</param>
    /// <param name="previousContent">What the file holds now, with LF or CRLF; null when there is none.</param>
    public static string Stamp(string content, DateTimeOffset now, string? previousContent)
    {
        if (Split(content) is not { } document)
        {
            return content;
        }

        var previous = previousContent is null ? null : Split(previousContent.ReplaceLineEndings("\n"));
        var unchanged = previous is not null && previous.Before == document.Before && previous.After == document.After && IsDate(previous.Date);
        return document.Before + (unchanged ? previous!.Date : now.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)) + document.After;
    }

    /// <summary>The first such line is ours: it stands above all that comes from a catalog. A configuration may call it something else.</summary>
    private static Document? Split(string content)
    {
        var line = content.IndexOf(Start, StringComparison.Ordinal);
        var end = line < 0 ? -1 : content.IndexOf('\n', line + 1);
        var separator = end < 0 ? -1 : content.LastIndexOf(Separator, end, end - line, StringComparison.Ordinal);
        if (separator < 0)
        {
            return null;
        }

        var start = separator + Separator.Length;
        return new Document(content[..start], content[start..end], content[end..]);
    }

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private sealed record Document(string Before, string Date, string After);
}
