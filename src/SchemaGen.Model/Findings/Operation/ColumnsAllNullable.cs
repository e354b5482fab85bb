using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table in which every column but its key can be NULL.</summary>
internal sealed class ColumnsAllNullable() : FindingRule(Rules.ColumnsAllNullable)
{
    private const int Few = 3;

    public override string Why => "A row of nothing but NULL is a good row of it, and code has to be ready for that.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var nullability = ColumnNullability.Of(schema.Snapshot);
        return
            from table in schema.Tables
            let rest = table.Columns.Where(column => !(table.PrimaryKey?.Columns.Contains(column.Name) ?? false)).ToList()
            where rest.Count > Few && rest.TrueForAll(column => nullability.IsNullable(table, column))
            select At(FindingSubject.Of(table), $"Every column of {SqlIdentifier.Quote(table.Name)}{(table.PrimaryKey is null ? "" : " but its key")} can be NULL.");
    }
}
