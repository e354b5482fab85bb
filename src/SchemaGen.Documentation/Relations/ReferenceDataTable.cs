using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>The rows of a reference table.</summary>
internal static class ReferenceDataTable
{
    private const string Null = "*NULL*";

    public static void Write(MarkdownWriter markdown, Relation relation)
    {
        if (relation.ReferenceData is not { } data)
        {
            return;
        }

        markdown.Paragraph(markdown.Label("Reference data") + (data.Rows.IsEmpty ? $" {markdown.Say("no rows")}" : ""));
        markdown.Data(
            [.. data.Columns.Select(MarkdownText.Cell)],
            data.Rows.Select(static row => (string[])[.. row.Values.Select(static value => value.Text is { } text ? MarkdownText.Cell(text) : Null)]));
    }
}
