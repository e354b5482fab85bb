using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>An unlogged table.</summary>
internal sealed class TableUnlogged() : FindingRule(Rules.TableUnlogged)
{
    public override string Why => "After a crash it is empty, and standbys never have its rows.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Tables
        .Where(static table => table.Unlogged)
        .Select(table => At(FindingSubject.Of(table), $"The table {SqlIdentifier.Quote(table.Name)} is unlogged.", Fixes.AlterTable(table, "SET LOGGED")));
}
