using SchemaGen.Model.Ddl;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>
/// A foreign key of which some columns can be NULL and others not: MATCH SIMPLE then checks nothing. One column that can be
/// NULL beside others that cannot is how an optional reference within a tenant looks, and is meant.
/// </summary>
internal sealed class ForeignKeyPartlyNull() : FindingRule(Rules.ForeignKeyPartlyNull)
{
    public override string Why => "With one of them NULL the others may hold anything: MATCH SIMPLE checks nothing then.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from key in table.ForeignKeys
        where key.Match == ForeignKeyMatch.Simple && !key.NotEnforced && !key.Period
        let nullable = key.Columns.Where(column => table.FindColumn(column) is { Nullable: true }).ToList()
        where nullable.Count > 1
        select At(
            FindingSubject.Of(table, key),
            $"The foreign key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} checks nothing when some of {DdlText.Columns(key.Columns)} are NULL.",
            nullable.Count < key.Columns.Count ? null : Fixes.ReplaceForeignKey(table, key with { Match = ForeignKeyMatch.Full }));
}
