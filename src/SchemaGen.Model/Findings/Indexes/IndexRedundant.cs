using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>An index that is not unique and whose keys another begins with, alike in collation, operator class, order and predicate.</summary>
internal sealed class IndexRedundant() : FindingRule(Rules.IndexRedundant)
{
    public override string Why => "Whatever it is used for the longer index does as well, and each write maintains both.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in schema.IndexesOf(table)
        where index is { Index: not null, IsUnique: false, IsInvalid: false, Method: "btree" } && index.Name != table.ReplicaIdentityIndex && index.Name != table.ClusterOn
        let longer = schema.IndexesOf(table).FirstOrDefault(other => Covers(other, index))
        where longer is not null
        select At(
            index.SubjectIn(table),
            $"The index {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} is how {SqlIdentifier.Quote(longer.Name)} begins.",
            Fixes.DropIndex(table, index.Name));

    private static bool Covers(IndexShape longer, IndexShape index) =>
        longer is { Method: "btree", IsInvalid: false } && longer.Predicate == index.Predicate
        && longer.Deferrability == Deferrability.NotDeferrable
        && longer.Keys.Take(index.Keys.Count).SequenceEqual(index.Keys)
        && (longer.Keys.Count > index.Keys.Count || longer.IsUnique)
        && index.Include.All(column => longer.Include.Contains(column) || longer.Columns.Contains(column));
}
