using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>A partial index that leaves out the NULLs of a column that has none.</summary>
internal sealed class IndexPredicateNeedless() : FindingRule(Rules.IndexPredicateNeedless)
{
    public override string Why => "The index has all rows, and the planner may still pass it over for a query that does not repeat the condition.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        from index in table.Indexes
        where index is { Predicate: not null, Invalid: false }
        let column = table.Columns.FirstOrDefault(column => !column.Nullable && index.Predicate == $"({SqlIdentifier.Quote(column.Name)} IS NOT NULL)")
        where column is not null
        select At(
            FindingSubject.Of(table, index),
            $"The index {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} leaves out NULLs of {SqlIdentifier.Quote(column.Name)}, which is NOT NULL.",
            Fix(table, index));

    private static string? Fix(Relation table, Index index)
    {
        var end = index.Definition.LastIndexOf($" WHERE {index.Predicate}", StringComparison.Ordinal);
        return end < 0 ? null : $"{Fixes.DropIndex(table, index.Name)}\n{index.Definition.Substring(0, end)};";
    }
}
