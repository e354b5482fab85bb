using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>The relations, a section a category.</summary>
internal static class GroupSections
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links)
    {
        foreach (var group in schema.Groups.Where(static group => group.Relations.Count > 0))
        {
            markdown.Rule();
            markdown.Heading(2, MarkdownText.Heading(group.Title));
            WriteViews(markdown, links, group);
            foreach (var relation in group.Relations)
            {
                if (!ReferenceEquals(relation, group.Relations[0]))
                {
                    markdown.Rule();
                }

                Write(markdown, schema, links, relation, group.IsMixed);
            }
        }
    }

    /// <summary>What each view is for and reads, before their queries fill the pages.</summary>
    private static void WriteViews(MarkdownWriter markdown, RelationLinks links, RelationGroup group)
    {
        if (group.Relations.All(static relation => relation.IsView))
        {
            markdown.Table(["View", "Purpose", "Reads"], group.Relations.Select(view => (string[])
            [
                links.To(view.Name),
                ObjectText.Purpose(view.Comment) ?? "",
                string.Join(", ", RelationUsage.Reads(view).Select(links.To)),
            ]));
        }
    }

    private static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, Relation relation, bool isKindSaid)
    {
        markdown.Heading(3, MarkdownText.Heading(relation.Name.Displayed()));
        var paragraphs = ObjectText.Paragraphs(relation.Comment).ToList();
        if (paragraphs.Count > 0)
        {
            markdown.Labelled("Purpose", MarkdownText.Inline(paragraphs[0]));
        }

        foreach (var paragraph in paragraphs.Skip(1))
        {
            markdown.Paragraph(MarkdownText.Cell(paragraph));
        }

        if (isKindSaid)
        {
            markdown.Labelled("Kind", relation.Kind.Noun());
        }

        RelationSection.Write(markdown, schema, links, relation);
    }
}
