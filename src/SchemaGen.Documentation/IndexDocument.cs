using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation;

/// <summary><c>_index.md</c>: every relation on one line.</summary>
internal static class IndexDocument
{
    public static string Render(SchemaIndex schema)
    {
        var markdown = new MarkdownWriter();
        var links = new RelationLinks(schema, DocumentPaths.PageFolder);
        markdown.Heading(1, MarkdownText.Heading($"{schema.Title} Index"));
        markdown.Paragraph($"{Count(schema)} · {MarkdownText.Link("Analysis", DocumentPaths.Analysis)}");
        var rows = schema.Groups
            .SelectMany(static group => group.Relations.Select(relation => (group, relation)))
            .OrderBy(static row => row.relation.Name)
            .Select(row => (string[])
            [
                links.To(row.relation.Name),
                ObjectText.Kind(row.relation.Kind),
                MarkdownText.Heading(row.group.Title),
                $"{row.relation.Columns.Count}",
                ObjectText.Purpose(row.relation.Comment) ?? "",
            ]);
        markdown.Table(["Relation", "Kind", "Category", "Columns", "Description"], rows);
        return markdown.ToString();
    }

    private static string Count(SchemaIndex schema)
    {
        var partitions = schema.PartitionCount == 0 ? "" : $", plus {ObjectText.Count(schema.PartitionCount, "partition")}";
        return $"{ObjectText.Count(schema.Documented.Count, "relation")}{partitions}";
    }
}
