using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Markdown;

/// <summary>How objects of a catalog are worded in the documents.</summary>
internal static class ObjectText
{
    /// <summary>Names of columns, in parentheses.</summary>
    public static string List(IEnumerable<string> columns) => $"({string.Join(", ", columns.Select(MarkdownText.Inline))})";

    /// <summary>A comment for the cell of a table.</summary>
    public static string Description(string? comment) => MarkdownText.Cell((comment ?? "").Trim());

    /// <summary>A comment after what it is about, on the same line.</summary>
    public static string Remark(string? comment) => string.IsNullOrWhiteSpace(comment) ? "" : $" — {MarkdownText.Inline(comment.Trim())}";

    /// <summary>What a comment says first, up to a blank line; null when it says nothing.</summary>
    public static string? Purpose(string? comment) => Paragraphs(comment).Select(MarkdownText.Inline).FirstOrDefault();

    /// <summary>A comment's paragraphs, not yet escaped.</summary>
    public static IEnumerable<string> Paragraphs(string? comment) =>
        (comment ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Nothing when a constraint is checked at once, always.</summary>
    public static string? Timing(Deferrability deferrability) => deferrability switch
    {
        Deferrability.InitiallyImmediate => "deferrable",
        Deferrability.InitiallyDeferred => "deferrable initially deferred",
        _ => null,
    };

    /// <summary>What is to be added to an item, after a dash; nothing when there is nothing.</summary>
    public static string Notes(IEnumerable<string?> notes)
    {
        var text = string.Join(", ", notes.OfType<string>());
        return text.Length == 0 ? "" : $" — {text}";
    }
}
