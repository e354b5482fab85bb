using SchemaGen.Documentation.Diagrams;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>The page of one relation.</summary>
internal static class RelationPage
{
    /// <param name="schema">The whole.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="script">The statements that make it.</param>
    public static string Render(SchemaIndex schema, Relation relation, string script)
    {
        var markdown = new MarkdownWriter(schema.Words);
        markdown.Heading(1, MarkdownText.Heading(relation.Name.Displayed()));
        var index = MarkdownText.Link(MarkdownText.Inline(schema.Words["Index"]), $"../{DocumentPaths.Index}");
        var analysis = MarkdownText.Link(MarkdownText.Inline(schema.Words["Analysis"]), $"../{DocumentPaths.Analysis}");
        var sql = MarkdownText.Link("SQL", $"../{DocumentPaths.Script(schema.FileNameOf(relation.Name))}");
        markdown.Paragraph($"{Wording.Capitalized(relation.Kind.Noun())} · {sql} · {index} · {analysis}");
        foreach (var paragraph in ObjectText.Paragraphs(relation.Comment))
        {
            markdown.Paragraph(MarkdownText.Cell(paragraph));
        }

        RelationSection.Write(markdown, schema, RelationLinks.OfPage(schema), relation);
        WriteNeighbours(markdown, schema, relation);
        markdown.Paragraph(markdown.Label("DDL"));
        markdown.Code(script, "sql");
        return markdown.ToString();
    }

    /// <summary>A table that nothing is tied to needs no drawing.</summary>
    private static void WriteNeighbours(MarkdownWriter markdown, SchemaIndex schema, Relation relation)
    {
        if (relation.ForeignKeys.IsEmpty && schema.ForeignKeys.KeysTo(relation.Name).Count == 0 && !schema.LogicalKeysOf(relation.Name).Concat(schema.LogicalKeysTo(relation.Name)).Any())
        {
            return;
        }

        var diagram = EntityDiagram.OfNeighbours(schema, relation);
        markdown.Paragraph(markdown.Label("Diagram"));
        markdown.Code(diagram.ToString(), "mermaid");
        if (diagram.Omitted > 0)
        {
            markdown.Paragraph($"{Wording.Count(diagram.Omitted, "foreign key")} more are in the lists above.");
        }
    }
}
