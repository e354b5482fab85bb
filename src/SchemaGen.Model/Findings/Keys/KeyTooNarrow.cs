using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A primary key that a sequence fills and that ends at two billions, or at thirty-two thousands. Reference data never gets there.</summary>
internal sealed class KeyTooNarrow() : FindingRule(Rules.KeyTooNarrow)
{
    public override string Why => "When its numbers are used up no row can be added, and to widen it then takes the table out of use.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        let key = table.KeyColumn
        where key is not null && new ColumnOfTable(table, key).BuiltInType is "integer" or "smallint" && schema.SequenceOf(table, key) is not null && !schema.IsReferenceData(table.Name)
        select At(
            FindingSubject.Of(table, key),
            $"The primary key {SqlIdentifier.Quote(key.Name)} of {SqlIdentifier.Quote(table.Name)} is {key.Type} and is filled by a sequence.",
            Fix(schema, table, key));

    /// <summary>The key, its sequence, and all that refers to it.</summary>
    private static string? Fix(FindingContext schema, Relation table, Column key)
    {
        var referring =
            from other in schema.Graph.KeysTo(table.Name)
            where !other.Table.IsPartition && other.Key.ReferencedColumns.Count == 1 && other.Key.ReferencedColumns[0] == key.Name
            from column in other.Key.Columns.Select(other.Table.FindColumn).OfType<Column>()
            select new ColumnOfTable(other.Table, column);
        var columns = new[] { new ColumnOfTable(table, key) }.Concat(referring).Distinct().ToList();
        var changes = columns.Select(column => TypeChange.WithKeys(schema, column, "bigint")).ToList();
        return changes.Contains(null) || columns.Skip(1).Any(column => column.Table.KeyColumn == column.Column)
            ? null
            : string.Join("\n", changes.Append($"ALTER SEQUENCE {SqlIdentifier.Quote(schema.SequenceOf(table, key)!.Name)} AS bigint;"));
    }
}
