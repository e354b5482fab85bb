using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A table with a great many columns.</summary>
internal sealed class ColumnsMany() : FindingRule(Rules.ColumnsMany)
{
    private const int Many = 60;

    public override string Why => "Several things are in one row, and each change of one of them writes all of it anew.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables
        .Where(static table => table.Columns.Count > Many)
        .Select(table => At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} has {table.Columns.Count} columns."));
}
