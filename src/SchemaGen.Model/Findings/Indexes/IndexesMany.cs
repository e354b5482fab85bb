using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>A table with a great many indexes.</summary>
internal sealed class IndexesMany() : FindingRule(Rules.IndexesMany)
{
    private const int Many = 12;

    public override string Why => "Each INSERT writes to all of them, and each of them keeps an UPDATE of its columns from being cheap (HOT).";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Tables
        let count = schema.IndexesOf(table).Count
        where count > Many
        select At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} has {count} indexes.");
}
