using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Markdown;

/// <summary>Links from one document to what others say of an object.</summary>
/// <param name="schema">Knows the pages and the headings.</param>
/// <param name="folder">The way from the document to the pages: empty, or with a slash at its end.</param>
/// <param name="analysis">The way from the document to the analysis; empty in the analysis itself.</param>
internal sealed class RelationLinks(SchemaIndex schema, string folder, string analysis)
{
    /// <summary>Links of <c>DATABASE_ANALYSIS.md</c>.</summary>
    public static RelationLinks OfAnalysis(SchemaIndex schema) => new(schema, DocumentPaths.PageFolder, analysis: "");

    /// <summary>Links of a document beside the analysis.</summary>
    public static RelationLinks OfRoot(SchemaIndex schema) => new(schema, DocumentPaths.PageFolder, DocumentPaths.Analysis);

    /// <summary>Links of a relation's page.</summary>
    public static RelationLinks OfPage(SchemaIndex schema) => new(schema, folder: "", $"../{DocumentPaths.Analysis}");

    /// <summary>Links of a document in a folder beside that of the pages.</summary>
    public static RelationLinks OfFolder(SchemaIndex schema) => new(schema, $"../{DocumentPaths.PageFolder}", $"../{DocumentPaths.Analysis}");

    /// <summary>The relation's name, linked to its page: for a partition that of its root. What has no page is said to be external.</summary>
    public string To(QualifiedName relation)
    {
        var label = MarkdownText.Inline(relation.Displayed());
        return schema.PageOf(relation) is { } page
            ? MarkdownText.Link(label, $"{folder}{page}.md")
            : $"{label} (external)";
    }

    /// <summary>A routine's name, linked to its section of the analysis.</summary>
    public string To(Routine routine) => Linked(MarkdownText.Inline($"{routine.Name.Displayed()}({routine.ParameterTypes})"), schema.Anchors.OfRoutine(routine));

    /// <summary>A type as the cell of a table, linked to where its values are.</summary>
    public string To(TypeReference type) => Linked(MarkdownText.Cell(type.Text), schema.Anchors.OfType(type.Name));

    private string Linked(string label, string? anchor) => anchor is null ? label : MarkdownText.Link(label, analysis, anchor);
}
