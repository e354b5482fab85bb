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

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables.SelectMany(table => table.ForeignKeys
        .Where(key => !key.NotEnforced && !schema.IndexesOf(table).Any(index => Covers(index, key)))
        .GroupBy(static key => key.Columns, static (_, same) => same.First())
        .Select(key => At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} has no index that begins with {DdlText.Columns(key.Columns)}.",
            $"CREATE INDEX ON {SqlIdentifier.Quote(table.Name)} ({DdlText.Columns(key.Columns)});")));

    private static bool Covers(IndexShape index, ForeignKey key) =>
        index.IsWhole && index.Method is "btree" or "hash" or "gist"
        && index.Columns.Count >= key.Columns.Count
        && key.Columns.All(index.Columns.Take(key.Columns.Count).Contains);
}
