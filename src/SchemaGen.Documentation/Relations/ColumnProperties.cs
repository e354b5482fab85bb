using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>What holds of a column besides type, NULL, default and keys, where it is not the usual.</summary>
internal static class ColumnProperties
{
    /// <summary>An item for each column of which there is something to say.</summary>
    public static IEnumerable<string> Items(Relation relation) => relation.Columns
        .Select(column => (column, notes: string.Join(", ", Of(column).Concat(DefaultOf(relation, column)))))
        .Where(static item => item.notes.Length > 0)
        .Select(static item => $"{MarkdownText.Inline(item.column.Name)}: {item.notes}");

    public static IEnumerable<string> Of(Column column) => ((IEnumerable<string?>)
    [
        column.Collation is { } collation ? $"collation {MarkdownText.Inline(collation.Displayed())}" : null,
        column.Storage == ColumnStorage.Default ? null : $"storage {column.Storage.ToString().ToLowerInvariant()}",
        column.Compression is { } compression ? $"compression {MarkdownText.Inline(compression)}" : null,
        column.StatisticsTarget < 0 ? null : $"statistics target {column.StatisticsTarget}",
        .. column.Options.Select(static option => $"option {MarkdownText.Code(option)}"),
        .. column.ForeignOptions.Select(static option => $"foreign option {MarkdownText.Code(option)}"),
        column.Inherited ? "inherited" : null,
        column.ReadOnly ? "read only" : null,
        column.NotNull is { } notNull ? NotNull(notNull) : null,
    ]).OfType<string>();

    /// <summary>The table of a view's columns has no place for the rare default.</summary>
    private static IEnumerable<string> DefaultOf(Relation relation, Column column) =>
        relation.IsView && column.Default is { } expression ? [$"default {MarkdownText.Code(expression)}"] : [];

    /// <summary>A NOT NULL that is a constraint of its own.</summary>
    public static string NotNull(NotNullConstraint constraint) =>
        $"not null as {MarkdownText.Inline(constraint.Name)}"
        + (constraint.NotValid ? ", not valid" : "")
        + (constraint.NoInherit ? ", no inherit" : "")
        + ObjectText.Remark(constraint.Comment);
}
