using System.Globalization;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
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
        var markdown = new MarkdownWriter(schema.Words);
        markdown.Heading(1, MarkdownText.Heading(schema.Words.Format("{0} Index", schema.Title)));
        markdown.Paragraph($"{Count(schema)} · {Link("Analysis", DocumentPaths.Analysis)} · {Link("Context", DocumentPaths.Context)} · {Link("Whole schema", DocumentPaths.WholeSchema)} · {Link("List of tables", DocumentPaths.TableList)}");
        string Link(string word, string path) => MarkdownText.Link(MarkdownText.Inline(schema.Words[word]), path);

        var added = schema.Documented.Count(relation => marks.New.Contains(relation.Name));
        markdown.Paragraph($"{Current} {schema.Documented.Count - added} current · {New} {added} new · {Orphaned} {marks.Orphaned.Count} orphaned");

        var links = RelationLinks.OfRoot(schema);
        var rows = schema.Groups
            .SelectMany(static group => group.Relations.Select(relation => (group, relation)))
            .Select(row => (row.relation.Name, Cells: Row(schema, links, row.group, row.relation, marks.New.Contains(row.relation.Name) ? New : Current)))
            .Concat(marks.Orphaned.Select(static orphan => (Name: orphan.Key, Cells: Row(orphan.Key, orphan.Value))))
            .OrderBy(static row => row.Name)
            .Select(static row => row.Cells);
        markdown.Table(["Status", "Relation", "Script", "Kind", "Category", "Columns", "Description"], rows);
        WriteUnmodelled(markdown, schema.Words, schema.Snapshot.Unmodelled);
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
    private static void WriteUnmodelled(MarkdownWriter markdown, DocumentWords words, EquatableArray<UnmodelledObject> objects)
    {
        if (!objects.IsEmpty)
        {
            markdown.Heading(2, MarkdownText.Heading(words.Format("Not described ({0})", objects.Count.ToString(CultureInfo.InvariantCulture))));
            markdown.Sentence("The database has these, and SchemaGen does not know how to record them.");
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
