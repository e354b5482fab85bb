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

        markdown.Paragraph(data.Rows.IsEmpty ? "**Reference data:** no rows" : "**Reference data:**");
        markdown.Table(
            [.. data.Columns.Select(MarkdownText.Cell)],
            data.Rows.Select(static row => (string[])[.. row.Values.Select(static value => value.Text is { } text ? MarkdownText.Cell(text) : Null)]));
    }
}
