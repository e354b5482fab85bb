using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>
/// A unique key over several columns of which some can be NULL: rows with a NULL are never the same. One column that is unique
/// where there is a value is meant so, and what a partial index leaves out was thought of.
/// </summary>
internal sealed class UniqueWithNulls() : FindingRule(Rules.UniqueWithNulls)
{
    public override string Why => "Rows that have a NULL there may be there any number of times.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in schema.IndexesOf(table)
        where index is { IsUnique: true, NullsNotDistinct: false, IsWhole: true } && index.Columns.Count > 1
        let nullable = index.Columns.Select(table.FindColumn).OfType<Column>().Where(static column => column.Nullable).ToList()
        where nullable.Count > 0
        select At(
            index.SubjectIn(table),
            $"The {index.SubjectIn(table).Noun} {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} is over {string.Join(", ", index.Keys)}, where {string.Join(", ", nullable.Select(static column => SqlIdentifier.Quote(column.Name)))} can be NULL.",
            table.ForeignKeys.Any(key => key.Columns.Any(name => nullable.Any(column => column.Name == name))) || nullable.Any(static column => column.Inherited)
                ? null
                : string.Join("\n", nullable.Select(column => Fixes.AlterColumn(table, column, "SET NOT NULL"))));
}
