using SchemaGen.Model.Ddl;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A unique key that says no more than a narrower one. It is needed where a foreign key refers to it.</summary>
internal sealed class UniqueImplied() : FindingRule(Rules.UniqueImplied)
{
    public override string Why => "The narrower key allows each row but once already, so that its index is written for nothing.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in schema.IndexesOf(table)
        where index is { IsUnique: true, IsWhole: true } && index.Name != table.PrimaryKey?.Name && index.Name != table.ReplicaIdentityIndex && index.Name != table.ClusterOn
        let narrower = schema.IndexesOf(table).FirstOrDefault(other => Implies(table, other, index))
        where narrower is not null && !IsReferred(schema, table, index)
        select At(
            index.SubjectIn(table),
            $"The {index.SubjectIn(table).Noun} {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} holds in any case, for {SqlIdentifier.Quote(narrower.Name)} is over {DdlText.Columns(narrower.Columns)} alone.",
            index.Constraint is null ? Fixes.DropIndex(table, index.Name) : Fixes.DropConstraint(table, index.Name));

    private static bool Implies(Relation table, IndexShape narrower, IndexShape index) =>
        narrower is { IsUnique: true, IsWhole: true } && narrower.Columns.Count < index.Columns.Count && narrower.Columns.All(column => index.Columns.Contains(column))
        && (narrower.NullsNotDistinct || narrower.Columns.All(column => table.FindColumn(column) is { Nullable: false }));

    private static bool IsReferred(FindingContext schema, Relation table, IndexShape index) =>
        schema.Graph.KeysTo(table.Name).Any(referring => new HashSet<string>(referring.Key.ReferencedColumns, StringComparer.Ordinal).SetEquals(index.Columns));
}
