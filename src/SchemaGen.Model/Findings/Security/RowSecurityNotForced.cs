using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Security;

/// <summary>Row-level security that does not hold for the table's owner.</summary>
internal sealed class RowSecurityNotForced() : FindingRule(Rules.RowSecurityNotForced)
{
    public override string Why => "Where the application logs in as the owner of its tables, no policy holds for it.";

    public override bool IsOptIn => true;

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static table => table is { RowSecurity: true, ForceRowSecurity: false })
        .Select(table => At(FindingSubject.Of(table), $"Row-level security of {SqlIdentifier.Quote(table.Name)} does not hold for its owner.", Fixes.AlterTable(table, "FORCE ROW LEVEL SECURITY")));
}
