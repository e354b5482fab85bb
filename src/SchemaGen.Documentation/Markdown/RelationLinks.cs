using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Markdown;

/// <summary>Links from one document to the pages of relations.</summary>
/// <param name="schema">Knows the pages.</param>
/// <param name="folder">The way from the document to the pages: empty, or with a slash at its end.</param>
internal sealed class RelationLinks(SchemaIndex schema, string folder)
{
    /// <summary>The relation's name, linked to its page: for a partition that of its root. What has no page is said to be external.</summary>
    public string To(QualifiedName relation)
    {
        var label = MarkdownText.Inline(relation.Displayed());
        return schema.PageOf(relation) is { } page
            ? MarkdownText.Link(label, $"{folder}{page}.md")
            : $"{label} (external)";
    }
}
