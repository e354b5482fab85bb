using SchemaGen.Documentation.Diagrams;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Analysis;

/// <summary><c>DATABASE_ANALYSIS.md</c>: the whole schema in one document.</summary>
internal static class AnalysisDocument
{
    /// <summary>The words of the headings that stand above what is the schema's own.</summary>
    public static IReadOnlyList<string> SectionHeadings { get; } =
    [
        "Summary", "Data Flow Diagram", "Functions and procedures", "Types", "Sequences", "Extensions", "External objects", "Current Issues Found", "Key Relationships Summary",
    ];

    public static string Render(SchemaIndex schema)
    {
        var markdown = new MarkdownWriter(schema.Words);
        var links = RelationLinks.OfAnalysis(schema);
        markdown.Heading(1, MarkdownText.Heading(schema.Words.Format("{0} Analysis", schema.Title)));
        markdown.Paragraph(LastSync.Line(schema.Words));
        markdown.Paragraph(schema.Words.Format("{0}: every relation on one line, with a page for each.", MarkdownText.Link(MarkdownText.Inline(schema.Words["Index"]), DocumentPaths.Index)));
        foreach (var section in schema.Sections)
        {
            Write(section, markdown, schema, links);
        }

        return markdown.ToString();
    }

    private static void Write(string section, MarkdownWriter markdown, SchemaIndex schema, RelationLinks links)
    {
        switch (section)
        {
            case DocumentSections.Summary:
                SummarySection.Write(markdown, schema);
                break;
            case DocumentSections.DataFlow:
                DataFlowSection.Write(markdown, schema);
                break;
            case DocumentSections.Relations:
                GroupSections.Write(markdown, schema, links);
                break;
            case DocumentSections.Routines:
                RoutinesSection.Write(markdown, schema, links);
                break;
            case DocumentSections.Types:
                TypesSection.Write(markdown, schema.Snapshot);
                break;
            case DocumentSections.Sequences:
                OtherObjectsSection.WriteSequences(markdown, schema.Snapshot.Sequences, links);
                break;
            case DocumentSections.Extensions:
                OtherObjectsSection.WriteExtensions(markdown, schema.Snapshot.Extensions);
                break;
            case DocumentSections.External:
                OtherObjectsSection.WriteExternal(markdown, schema.Snapshot.External);
                break;
            case DocumentSections.Objects:
                ObjectsSection.Write(markdown, schema.Snapshot);
                break;
            case DocumentSections.Findings:
                FindingsSection.Write(markdown, schema, links);
                break;
            case DocumentSections.KeyRelationships:
                KeyRelationshipsSection.Write(markdown, schema);
                break;
        }
    }
}
