using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>A B-tree over an array or jsonb.</summary>
internal sealed class IndexOnContainer() : FindingRule(Rules.IndexOnContainer)
{
    public override string Why => "It finds whole values alone; for what is in them, which is what queries ask for, it takes GIN.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in schema.IndexesOf(table)
        where index is { Index: not null, IsUnique: false, Method: "btree" } && index.Columns.Count == 1
        let column = table.FindColumn(index.Columns[0])
        where column is not null && (column.Type.IsArray || schema.BaseOf(column.Type).Text == "jsonb")
        select At(
            index.SubjectIn(table),
            $"The index {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} is a B-tree over {SqlIdentifier.Quote(column.Name)}, which is {column.Type}.",
            Fix(table, index, column));

    private static string Fix(Relation table, IndexShape index, Column column)
    {
        var predicate = index.Predicate is null ? "" : $" WHERE {index.Predicate}";
        return $"{Fixes.DropIndex(table, index.Name)}\nCREATE INDEX {SqlIdentifier.Quote(index.Name)} ON {SqlIdentifier.Quote(table.Name)} USING gin ({SqlIdentifier.Quote(column.Name)}){predicate};";
    }
}
