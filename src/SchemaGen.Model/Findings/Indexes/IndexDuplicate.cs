using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>Two indexes that do the same: method, keys with collation, operator class and order, INCLUDE, predicate, uniqueness.</summary>
internal sealed class IndexDuplicate() : FindingRule(Rules.IndexDuplicate)
{
    public override string Why => "Both are written and kept in memory; one would do.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        foreach (var table in schema.Tables)
        {
            var indexes = schema.IndexesOf(table).Where(static index => !index.IsInvalid && (index.Index ?? (object?)index.Constraint) is not null).ToList();
            for (var i = 1; i < indexes.Count; i++)
            {
                if (indexes.Take(i).FirstOrDefault(other => AreSame(other, indexes[i])) is { } first)
                {
                    // Where one is needed by name, it is the other that can go.
                    var (kept, surplus) = IsNeeded(table, indexes[i]) ? (indexes[i], first) : (first, indexes[i]);
                    yield return At(
                        indexes[i].SubjectIn(table),
                        $"The indexes {SqlIdentifier.Quote(kept.Name)} and {SqlIdentifier.Quote(surplus.Name)} of {SqlIdentifier.Quote(table.Name)} do the same.",
                        Fix(schema, table, surplus));
                }
            }
        }
    }

    private static string? Fix(FindingContext schema, Relation table, IndexShape surplus) =>
        IsNeeded(table, surplus) ? null
        : surplus.Constraint is null ? Fixes.DropIndex(table, surplus.Name)
        : surplus.Name == table.PrimaryKey?.Name || schema.Graph.KeysTo(table.Name).Any(referring => new HashSet<string>(referring.Key.ReferencedColumns, StringComparer.Ordinal).SetEquals(surplus.Columns)) ? null
        : Fixes.DropConstraint(table, surplus.Name);

    private static bool IsNeeded(Relation table, IndexShape index) => index.Name == table.ReplicaIdentityIndex || index.Name == table.ClusterOn;

    private static bool AreSame(IndexShape left, IndexShape right) =>
        left.Method == right.Method && left.Keys == right.Keys && left.Include == right.Include && left.Predicate == right.Predicate
        && left.IsUnique == right.IsUnique && left.NullsNotDistinct == right.NullsNotDistinct && left.Deferrability == right.Deferrability;
}
