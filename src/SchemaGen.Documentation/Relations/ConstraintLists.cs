using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>Primary key, unique, check and exclusion constraints.</summary>
internal static class ConstraintLists
{
    public static void Write(MarkdownWriter markdown, Relation relation)
    {
        if (relation.PrimaryKey is { } key)
        {
            markdown.Labelled("Primary key", Key(key));
        }

        markdown.List("Unique", relation.UniqueConstraints.Select(Key));
        markdown.List("Checks", relation.Checks.Select(Check));
        markdown.List("Exclusions", relation.Exclusions.Select(Exclusion));
    }

    /// <summary>What holds of a check besides its condition.</summary>
    public static IEnumerable<string?> Notes(CheckConstraint check) =>
    [
        check.NoInherit ? "no inherit" : null,
        check.NotValid ? "not valid" : null,
        check.NotEnforced ? "not enforced" : null,
    ];

    public static string Exclusion(ExclusionConstraint exclusion) =>
        $"{MarkdownText.Inline(exclusion.Name)}: {MarkdownText.Code(exclusion.Definition)}{ObjectText.Notes(Notes(exclusion.Index))}{ObjectText.Remark(exclusion.Comment)}";

    public static string Check(CheckConstraint check) =>
        $"{MarkdownText.Inline(check.Name)}: {MarkdownText.Code(check.Expression)}{ObjectText.Notes(Notes(check))}{ObjectText.Remark(check.Comment)}";

    /// <summary>What the index below a constraint has besides.</summary>
    private static IEnumerable<string?> Notes(ConstraintIndex? index) => index is null ? [] :
    [
        .. index.Options.Select(MarkdownText.Code),
        index.Tablespace is { } tablespace ? $"tablespace {MarkdownText.Inline(tablespace)}" : null,
        string.IsNullOrWhiteSpace(index.Comment) ? null : $"index: {MarkdownText.Inline(index.Comment.Trim())}",
    ];

    public static string Key(KeyConstraint key) =>
        $"{ObjectText.List(key.Columns)} as {MarkdownText.Inline(key.Name)}" + ObjectText.Notes(
        [
            key.Include.IsEmpty ? null : $"include {ObjectText.List(key.Include)}",
            key.NullsNotDistinct ? "nulls not distinct" : null,
            key.WithoutOverlaps ? "without overlaps" : null,
            ObjectText.Timing(key.Deferrability),
            .. Notes(key.Index),
        ]) + ObjectText.Remark(key.Comment);
}
