using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A foreign key that another one to the same table says with more columns.</summary>
internal sealed class ForeignKeyOverlapping() : FindingRule(Rules.ForeignKeyOverlapping)
{
    public override string Why => "The wider key implies it, so that each write is checked twice for one fact.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        let wider = table.ForeignKeys.FirstOrDefault(other => Implies(table, other, key))
        where wider is not null
        select At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} is part of {SqlIdentifier.Quote(wider.Name)}.",
            Fixes.DropConstraint(table, key.Name));

    /// <summary>With a NULL among its columns, a wider key checks nothing unless it is MATCH FULL.</summary>
    private static bool Implies(Relation table, ForeignKey wider, ForeignKey key) =>
        wider.References == key.References && !wider.NotEnforced && !wider.NotValid && !wider.Period
        && wider.OnDelete == key.OnDelete && wider.OnUpdate == key.OnUpdate
        && ForeignKeyPairs.Of(wider).IsProperSupersetOf(ForeignKeyPairs.Of(key))
        && wider.Columns.All(column => key.Columns.Contains(column) || table.FindColumn(column) is { Nullable: false });
}
