using System.Globalization;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Sequences, extensions, and what lies outside the scope but is referred to.</summary>
internal static class OtherObjectsSection
{
    public static void WriteExtensions(MarkdownWriter markdown, IReadOnlyList<Extension> extensions)
    {
        if (extensions.Count > 0)
        {
            StartSection(markdown, "Extensions");
            markdown.Table(["Extension", "Schema", "Description"], extensions.Select(static extension => (string[])
            [
                MarkdownText.Cell(extension.Name),
                MarkdownText.Cell(extension.Schema),
                ObjectText.Description(extension.Comment),
            ]));
        }
    }

    public static void WriteExternal(MarkdownWriter markdown, IReadOnlyList<ExternalObject> objects)
    {
        if (objects.Count > 0)
        {
            StartSection(markdown, "External objects");
            markdown.Sentence("Outside the scope of this document, but referred to by what is inside.");
            markdown.Table(["Object", "Kind", "Extension", "Over"], objects.Select(static external => (string[])
            [
                MarkdownText.Cell(external.Name.Displayed()),
                Kind(external.Kind),
                MarkdownText.Cell(external.Extension ?? ""),
                MarkdownText.Cell(external.BaseType?.Text ?? ""),
            ]));
        }
    }

    public static void WriteSequences(MarkdownWriter markdown, IReadOnlyList<Sequence> sequences, RelationLinks links)
    {
        if (sequences.Count == 0)
        {
            return;
        }

        StartSection(markdown, "Sequences");
        markdown.Table(["Sequence", "Type", "Start", "Increment", "Minimum", "Maximum", "Cache", "Cycle", "Column", "Description"], sequences.Select(sequence => (string[])
        [
            MarkdownText.Cell(sequence.Name.Displayed()),
            MarkdownText.Cell(sequence.Type.Text) + (sequence.Unlogged ? ", unlogged" : ""),
            Number(sequence.Start),
            Number(sequence.Increment),
            Number(sequence.Minimum),
            Number(sequence.Maximum),
            Number(sequence.Cache),
            sequence.Cycle ? "YES" : "NO",
            sequence.OwnerRelation is { } owner ? $"{MarkdownText.Cell(sequence.OwnerColumn ?? "")} of {links.To(owner)}" : "",
            ObjectText.Description(sequence.Comment),
        ]));
    }

    private static void StartSection(MarkdownWriter markdown, string word)
    {
        markdown.Rule();
        markdown.Section(2, word);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Kind(ExternalKind kind) => kind switch
    {
        ExternalKind.Relation => "relation",
        ExternalKind.BaseType => "base type",
        ExternalKind.EnumType => "enum",
        ExternalKind.DomainType => "domain",
        ExternalKind.CompositeType => "composite type",
        ExternalKind.Routine => "routine",
        _ => "range",
    };
}
