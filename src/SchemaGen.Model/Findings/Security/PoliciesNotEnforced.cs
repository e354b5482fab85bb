using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Security;

/// <summary>A table with policies whose row-level security is off.</summary>
internal sealed class PoliciesNotEnforced() : FindingRule(Rules.PoliciesNotEnforced)
{
    public override string Why => "The policies do nothing: everybody who may read the table sees all rows.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static table => !table.Policies.IsEmpty && !table.RowSecurity)
        .Select(table => At(
            FindingSubject.Of(table),
            $"The table {SqlIdentifier.Quote(table.Name)} has policies, and row-level security is off.",
            Fixes.AlterTable(table, "ENABLE ROW LEVEL SECURITY")));
}
