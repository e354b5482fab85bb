using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table of one column, or of none, that nothing refers to.</summary>
internal sealed class ColumnsNone() : FindingRule(Rules.ColumnsNone)
{
    public override string Why => "It is left over from something, or not finished.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables
        .Where(table => table.Columns.Count < 2 && schema.Graph.KeysTo(table.Name).Count == 0 && !schema.IsReadByView(table.Name) && table.ForeignKeys.IsEmpty)
        .Select(table => At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} has {Wording.Count(table.Columns.Count, "column")}."));
}
