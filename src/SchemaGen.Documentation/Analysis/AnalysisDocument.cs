using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Analysis;

/// <summary><c>DATABASE_ANALYSIS.md</c>: the whole schema in one document.</summary>
internal static class AnalysisDocument
{
    public static string Render(SchemaIndex schema)
    {
        var markdown = new MarkdownWriter();
        var links = new RelationLinks(schema, DocumentPaths.PageFolder);
        markdown.Heading(1, MarkdownText.Heading($"{schema.Title} Analysis"));
        markdown.Paragraph(LastSync.Line);
        markdown.Paragraph($"{MarkdownText.Link("Index", DocumentPaths.Index)}: every relation on one line, with a page for each.");
        SummarySection.Write(markdown, schema);
        foreach (var group in schema.Groups.Where(static group => group.Relations.Count > 0))
        {
            WriteGroup(markdown, schema, links, group);
        }

        RoutinesSection.Write(markdown, schema.Snapshot);
        TypesSection.Write(markdown, schema.Snapshot);
        OtherObjectsSection.Write(markdown, schema.Snapshot);
        ObjectsSection.Write(markdown, schema.Snapshot);
        KeyRelationshipsSection.Write(markdown, schema);
        return markdown.ToString();
    }

    private static void WriteGroup(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, RelationGroup group)
    {
        markdown.Rule();
        markdown.Heading(2, MarkdownText.Heading(group.Title));
        foreach (var relation in group.Relations)
        {
            if (!ReferenceEquals(relation, group.Relations[0]))
            {
                markdown.Rule();
            }

            markdown.Heading(3, MarkdownText.Heading(relation.Name.Displayed()));
            if (ObjectText.Purpose(relation.Comment) is { } purpose)
            {
                markdown.Paragraph($"**Purpose:** {purpose}");
            }

            if (group.IsMixed)
            {
                markdown.Paragraph($"**Kind:** {relation.Kind.Noun()}");
            }

            RelationSection.Write(markdown, schema, links, relation);
        }
    }
}
