using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>The page of one relation.</summary>
internal static class RelationPage
{
    public static string Render(SchemaIndex schema, Relation relation)
    {
        var markdown = new MarkdownWriter();
        markdown.Heading(1, MarkdownText.Heading(relation.Name.Displayed()));
        var index = MarkdownText.Link("Index", $"../{DocumentPaths.Index}");
        var analysis = MarkdownText.Link("Analysis", $"../{DocumentPaths.Analysis}");
        var script = MarkdownText.Link("SQL", $"../{DocumentPaths.Script(schema.FileNameOf(relation.Name))}");
        markdown.Paragraph($"{Wording.Capitalized(relation.Kind.Noun())} · {script} · {index} · {analysis}");
        foreach (var paragraph in ObjectText.Paragraphs(relation.Comment))
        {
            markdown.Paragraph(MarkdownText.Cell(paragraph));
        }

        RelationSection.Write(markdown, schema, new RelationLinks(schema, folder: ""), relation);
        return markdown.ToString();
    }
}
