using SchemaGen.Documentation.Areas;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>The analysis's overview in text: the areas and how they hang together, then the tables of each.</summary>
internal static class DataFlowSection
{
    /// <summary>No line is wider.</summary>
    public const int MaximumWidth = 120;

    /// <summary>An area with more tables than this is not drawn as text: nobody could follow the lines.</summary>
    private const int MaximumTables = 40;

    public static void Write(MarkdownWriter markdown, SchemaIndex schema)
    {
        if (schema.Areas.Count == 0)
        {
            return;
        }

        markdown.Rule();
        markdown.Section(2, "Data Flow Diagram");
        markdown.Sentence("An arrow leads from a table to those that refer to it.");
        markdown.Paragraph($"{markdown.Label("Diagrams")} {string.Join(" · ", Links(schema))}");
        if (schema.Areas.Count > 1)
        {
            markdown.Code(AreaOverview.Render(schema, MaximumWidth), "text");
        }

        foreach (var area in schema.Areas)
        {
            markdown.Code(area.Tables.Count > MaximumTables ? Summary(area) : AreaDiagram.Render(schema, area, MaximumWidth), "text");
        }
    }

    private static IEnumerable<string> Links(SchemaIndex schema) => schema.Areas
        .Select(static area => MarkdownText.Link(MarkdownText.Inline(area.Name), DocumentPaths.AreaPage(area.FileName)))
        .Prepend(schema.Areas.Count == 1 ? null : MarkdownText.Link(MarkdownText.Inline(schema.Words["Whole schema"]), DocumentPaths.WholeDrawing))
        .OfType<string>();

    private static string Summary(AreaGroup area)
    {
        var name = MarkdownText.Line(area.Name).ToUpperInvariant();
        return $"{TextWidth.Cut(name, MaximumWidth - 20)}: {Wording.Count(area.Tables.Count, "table")}";
    }
}
