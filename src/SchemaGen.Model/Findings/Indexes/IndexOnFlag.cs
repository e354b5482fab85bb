using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>An index over a column that has two values.</summary>
internal sealed class IndexOnFlag() : FindingRule(Rules.IndexOnFlag)
{
    public override string Why => "Half of the table is read through it, which the planner does not do; a partial index over what is asked for would be used.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in schema.IndexesOf(table)
        where index is { Index: not null, IsUnique: false, Predicate: null, Method: "btree" or "hash" } && index.Columns.Count == 1 && index.Include.IsEmpty
        where table.FindColumn(index.Columns[0]) is { } column && schema.BaseOf(column.Type).Text == "boolean"
        select At(
            index.SubjectIn(table),
            $"The index {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} is over {SqlIdentifier.Quote(index.Columns[0])} alone, which is boolean.",
            Fixes.DropIndex(table, index.Name));
}
