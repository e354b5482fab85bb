using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>Keys of more than one column, unique, check and exclusion constraints.</summary>
internal static class ConstraintLists
{
    public static void Write(MarkdownWriter markdown, Relation relation)
    {
        if (relation.PrimaryKey is { } key && Key(key) is var item && item != $"({MarkdownText.Inline(key.Columns[0])})")
        {
            markdown.Paragraph($"**Primary key:** {item}");
        }

        markdown.List("Unique", relation.UniqueConstraints.Select(static constraint => $"{Key(constraint)}{ObjectText.Remark(constraint.Comment)}"));
        markdown.List("Checks", relation.Checks.Select(Check));
        markdown.List("Exclusions", relation.Exclusions.Select(
            static exclusion => $"{MarkdownText.Inline(exclusion.Name)}: {MarkdownText.Code(exclusion.Definition)}{ObjectText.Remark(exclusion.Comment)}"));
    }

    public static string Check(CheckConstraint check) =>
        $"{MarkdownText.Inline(check.Name)}: {MarkdownText.Code(check.Expression)}" + ObjectText.Notes(
        [
            check.NoInherit ? "no inherit" : null,
            check.NotValid ? "not valid" : null,
            check.NotEnforced ? "not enforced" : null,
        ]) + ObjectText.Remark(check.Comment);

    private static string Key(KeyConstraint key) =>
        ObjectText.List(key.Columns) + ObjectText.Notes(
        [
            key.Include.IsEmpty ? null : $"include {ObjectText.List(key.Include)}",
            key.NullsNotDistinct ? "nulls not distinct" : null,
            ObjectText.Timing(key.Deferrability),
        ]);
}
