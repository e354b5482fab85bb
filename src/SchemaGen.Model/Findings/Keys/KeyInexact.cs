using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A key of a type whose values are approximations.</summary>
internal sealed class KeyInexact() : FindingRule(Rules.KeyInexact)
{
    public override string Why => "What is computed twice may differ in the last digit, so that a row is not found by its key.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from place in schema.Columns()
        where place.BuiltInType is "real" or "double precision" && IsKey(place.Table, place.Column.Name)
        select At(
            FindingSubject.Of(place.Table, place.Column),
            $"The key column {SqlIdentifier.Quote(place.Column.Name)} of {SqlIdentifier.Quote(place.Table.Name)} is {place.Column.Type}, which is inexact.",
            TypeChange.Of(schema, place, "numeric"));

    private static bool IsKey(Relation table, string column) =>
        (table.PrimaryKey?.Columns.Contains(column) ?? false) || table.UniqueConstraints.Any(key => key.Columns.Contains(column)) || table.ForeignKeys.Any(key => key.Columns.Contains(column));
}
