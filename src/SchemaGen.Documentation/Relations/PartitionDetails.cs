using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>What a partition has of its own: all that its parent does not say.</summary>
internal static class PartitionDetails
{
    public static IEnumerable<string> Of(SchemaIndex schema, Relation partition)
    {
        var parent = schema.Find(partition.PartitionOf!);
        return RelationProperties.Of(schema, partition).Except(parent is null ? [] : RelationProperties.Of(schema, parent), StringComparer.Ordinal)
            .Concat(partition.Columns.SelectMany(column => Column(schema, partition, column, parent?.FindColumn(column.Name))))
            .Concat(Constraints(partition, parent))
            .Concat(partition.ForeignKeys
                .Where(key => parent?.ForeignKeys.Any(other => other.Name == key.Name) != true)
                .Select(key => $"Foreign key → {MarkdownText.Inline(key.References.Displayed())} {ForeignKeyLists.Item(schema, key, isSelf: false)}"))
            .Concat(partition.Indexes.Where(static index => index.AttachedTo is null).Select(index => $"Index {IndexText.Item(index, partition)}"))
            .Concat(partition.Triggers.Select(trigger => $"Trigger {TriggerText.Item(trigger, partition)}"))
            .Concat(partition.Policies.Select(static policy => $"Policy {PolicyText.Item(policy)}"))
            .Concat(partition.Rules.Select(static rule => $"Rule {RuleText.Item(rule)}"))
            .Concat(schema.StatisticsOf(partition.Name).Select(static statistics => $"Statistics {StatisticsText.Item(statistics)}"));
    }

    /// <summary>Rows that are inserted through the table get its defaults; those that are inserted into the partition, its own.</summary>
    private static IEnumerable<string> Column(SchemaIndex schema, Relation partition, Column column, Column? inParent)
    {
        var name = MarkdownText.Inline(column.Name);
        var value = ColumnTable.Default(schema, partition, column);
        if (column.Default != inParent?.Default || column.GenerationExpression != inParent?.GenerationExpression || column.Identity != inParent?.Identity)
        {
            yield return $"{name}: {(value.Length == 0 ? "no default" : $"default {value}")}";
        }

        if (column.Nullable != (inParent?.Nullable ?? true))
        {
            yield return $"{name}: {(column.Nullable ? "nullable" : "not null")}";
        }

        var ownProperties = ColumnProperties.Of(column).Except(inParent is null ? [] : ColumnProperties.Of(inParent), StringComparer.Ordinal).ToList();
        if (ownProperties.Count > 0)
        {
            yield return $"{name}: {string.Join(", ", ownProperties)}";
        }

        if (column.Comment is { } comment && comment != inParent?.Comment)
        {
            yield return $"{name}{ObjectText.Remark(comment)}";
        }
    }

    private static IEnumerable<string> Constraints(Relation partition, Relation? parent) =>
    [
        .. partition.PrimaryKey is { } key && !IsThatOfParent(key, ChosenName.OfPrimaryKey(partition.Name.Name)) ? [$"Primary key {ConstraintLists.Key(key)}"] : Array.Empty<string>(),
        .. partition.UniqueConstraints
            .Where(constraint => !IsThatOfParent(constraint, ChosenName.OfUnique(partition.Name.Name, constraint.Columns)))
            .Select(static constraint => $"Unique {ConstraintLists.Key(constraint)}"),
        .. partition.Checks
            .Where(check => parent?.Checks.Any(other => other.Name == check.Name) != true)
            .Select(static check => $"Check {ConstraintLists.Check(check)}"),
        .. partition.Exclusions.Select(static exclusion => $"Exclusion {ConstraintLists.Exclusion(exclusion)}"),
    ];

    /// <summary>A key with nothing of its own: its name too is the one that comes of itself.</summary>
    private static bool IsThatOfParent(KeyConstraint key, string usualName) => key.Inherited && key.Name == usualName && key.Comment is null;
}
