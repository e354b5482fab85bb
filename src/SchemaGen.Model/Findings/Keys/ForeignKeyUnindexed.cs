using SchemaGen.Model.Ddl;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>
/// A foreign key without an index that leads with its columns, in whatever order. Partial and invalid indexes are no help:
/// the server looks for every row that refers to the one that goes.
/// </summary>
internal sealed class ForeignKeyUnindexed() : FindingRule(Rules.ForeignKeyUnindexed)
{
    public override string Why => "Each DELETE or UPDATE of a row that is referred to reads this whole table, as does a join from there.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        where !key.NotEnforced && !schema.IndexesOf(table).Any(index => Covers(index, key))
        group key by (table, columns: key.Columns) into same
        let first = same.First()
        select At(
            FindingSubject.Of(same.Key.table, first),
            $"The foreign key {SqlIdentifier.Quote(first.Name)} of {SqlIdentifier.Quote(same.Key.table.Name)} has no index that begins with {DdlText.Columns(first.Columns)}.",
            $"CREATE INDEX ON {SqlIdentifier.Quote(same.Key.table.Name)} ({DdlText.Columns(first.Columns)});");

    private static bool Covers(IndexShape index, ForeignKey key) =>
        index.IsWhole && index.Method is "btree" or "hash" or "gist"
        && index.Columns.Count >= key.Columns.Count
        && key.Columns.All(index.Columns.Take(key.Columns.Count).Contains);
}
