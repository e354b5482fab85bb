using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Findings.Security;

/// <summary>A table whose row-level security is on and that has no policy.</summary>
internal sealed class RowSecurityWithoutPolicy() : FindingRule(Rules.RowSecurityWithoutPolicy)
{
    public override string Why => "Nobody but its owner sees a row, and no error says so.";

    public override IEnumerable<Finding> Find(FindingContext schema) => schema.Snapshot.Relations
        .Where(static table => table is { RowSecurity: true, Policies.IsEmpty: true })
        .Select(table => At(FindingSubject.Of(table), $"Row-level security of {SqlIdentifier.Quote(table.Name)} is on, and the table has no policy."));
}
