using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Enums, domains, composite types and ranges.</summary>
internal static class TypesSection
{
    public static void Write(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        if (snapshot.Enums.IsEmpty && snapshot.Domains.IsEmpty && snapshot.Composites.IsEmpty && snapshot.Ranges.IsEmpty)
        {
            return;
        }

        markdown.Rule();
        markdown.Section(2, "Types");
        WriteEnums(markdown, snapshot);
        WriteDomains(markdown, snapshot);
        WriteRanges(markdown, snapshot);
        foreach (var type in snapshot.Composites)
        {
            WriteComposite(markdown, type);
        }
    }

    private static void WriteEnums(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        markdown.Table(["Enum", "Labels, in order", "Description"], snapshot.Enums.Select(static type => (string[])
        [
            Name(type.Name),
            string.Join(", ", type.Labels.Select(MarkdownText.CodeCell)),
            ObjectText.Description(type.Comment),
        ]));
    }

    private static void WriteDomains(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        markdown.Table(["Domain", "Type", "Nullable", "Default", "Checks", "Description"], snapshot.Domains.Select(static domain => (string[])
        [
            Name(domain.Name),
            MarkdownText.Cell(domain.BaseType.Text) + Collation(domain.Collation),
            (domain.NotNull ? "NO" : "YES") + (domain.NotNullConstraint is { } notNull ? $" ({ColumnProperties.NotNull(notNull)})" : ""),
            domain.Default is { } expression ? MarkdownText.CodeCell(expression) : "",
            string.Join("<br>", domain.Checks.Select(static check => $"{MarkdownText.Cell(check.Name)}: {MarkdownText.CodeCell(check.Expression)}{ObjectText.Notes(ConstraintLists.Notes(check))}{Remark(check.Comment)}")),
            ObjectText.Description(domain.Comment),
        ]));
    }

    private static void WriteComposite(MarkdownWriter markdown, CompositeType type)
    {
        markdown.Heading(3, MarkdownText.Heading(type.Name.Displayed()));
        markdown.Paragraph($"{MarkdownText.Inline(markdown.Say("Composite type"))}{ObjectText.Remark(type.Comment)}");
        markdown.Table(["Attribute", "Type", "Description"], type.Attributes.Select(static attribute => (string[])
        [
            MarkdownText.Cell(attribute.Name),
            MarkdownText.Cell(attribute.Type.Text) + Collation(attribute.Collation),
            ObjectText.Description(attribute.Comment),
        ]));
    }

    private static void WriteRanges(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        markdown.Table(["Range", "Subtype", "Multirange", "Functions", "Description"], snapshot.Ranges.Select(static range => (string[])
        [
            Name(range.Name),
            MarkdownText.Cell(range.Subtype.Text) + (range.OperatorClass is { } operatorClass ? $", operator class {Name(operatorClass)}" : "") + Collation(range.Collation),
            range.Multirange is { } multirange ? Name(multirange) : "",
            string.Join(", ", Functions(range)),
            ObjectText.Description(range.Comment),
        ]));
    }

    private static IEnumerable<string> Functions(RangeType range)
    {
        if (range.Canonical is { } canonical)
        {
            yield return $"canonical {Name(canonical)}";
        }

        if (range.SubtypeDifference is { } difference)
        {
            yield return $"difference {Name(difference)}";
        }
    }

    private static string Collation(QualifiedName? collation) => collation is null ? "" : $", collation {Name(collation)}";

    private static string Remark(string? comment) => ObjectText.Description(comment) is { Length: > 0 } text ? $" — {text}" : "";

    private static string Name(QualifiedName name) => MarkdownText.Cell(name.Displayed());
}
