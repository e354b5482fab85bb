using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary><c>_index.md</c>: every relation on one line, and how the directory stands to it.</summary>
internal static class IndexDocument
{
    private const string Current = "✓";
    private const string New = "+";
    private const string Orphaned = "⚠";

    public static string Render(SchemaIndex schema, RelationMarks marks)
    {
        var markdown = new MarkdownWriter();
        markdown.Heading(1, MarkdownText.Heading($"{schema.Title} Index"));
        markdown.Paragraph($"{Count(schema)} · {MarkdownText.Link("Analysis", DocumentPaths.Analysis)} · {MarkdownText.Link("Whole schema", DocumentPaths.WholeSchema)} · {MarkdownText.Link("List of tables", DocumentPaths.TableList)}");
        var added = schema.Documented.Count(relation => marks.New.Contains(relation.Name));
        markdown.Paragraph($"{Current} {schema.Documented.Count - added} current · {New} {added} new · {Orphaned} {marks.Orphaned.Count} orphaned");

        var links = new RelationLinks(schema, DocumentPaths.PageFolder);
        var rows = schema.Groups
            .SelectMany(static group => group.Relations.Select(relation => (group, relation)))
            .Select(row => (row.relation.Name, Cells: Row(schema, links, row.group, row.relation, marks.New.Contains(row.relation.Name) ? New : Current)))
            .Concat(marks.Orphaned.Select(static orphan => (Name: orphan.Key, Cells: Row(orphan.Key, orphan.Value))))
            .OrderBy(static row => row.Name)
            .Select(static row => row.Cells);
        markdown.Table(["Status", "Relation", "Script", "Kind", "Category", "Columns", "Description"], rows);
        WriteUnmodelled(markdown, schema.Snapshot.Unmodelled);
        return markdown.ToString();
    }

    private static string[] Row(SchemaIndex schema, RelationLinks links, RelationGroup group, Relation relation, string status) =>
    [
        status,
        links.To(relation.Name),
        MarkdownText.Link("SQL", DocumentPaths.Script(schema.FileNameOf(relation.Name))),
        relation.Kind.Noun(),
        MarkdownText.Heading(group.Title),
        $"{relation.Columns.Count}",
        ObjectText.Purpose(relation.Comment) ?? "",
    ];

    private static string[] Row(QualifiedName orphan, string path) =>
        [Orphaned, MarkdownText.Link(MarkdownText.Inline(orphan.Displayed()), path), "", "", "", "", $"Not in the database any more; {MarkdownText.CodeCell("schemagen docs --prune")} removes its files, but for those that somebody edited"];

    /// <summary>Nobody shall take the absence of something for a fact.</summary>
    private static void WriteUnmodelled(MarkdownWriter markdown, EquatableArray<UnmodelledObject> objects)
    {
        if (!objects.IsEmpty)
        {
            markdown.Heading(2, $"Not described ({objects.Count})");
            markdown.Paragraph("The database has these, and SchemaGen does not know how to record them.");
            markdown.Table(
                ["Kind", "Name", "Detail"],
                objects.Select(static item => (string[])[MarkdownText.Heading(item.Kind), MarkdownText.Inline(item.Name), MarkdownText.Inline(item.Detail ?? "")]));
        }
    }

    private static string Count(SchemaIndex schema)
    {
        var views = schema.Documented.Count(static relation => relation.IsView);
        var partitions = schema.PartitionCount == 0 ? "" : $", plus {Wording.Count(schema.PartitionCount, "partition")}";
        return $"{Wording.Count(schema.Documented.Count - views, "table")}, {Wording.Count(views, "view")}{partitions}";
    }
}
