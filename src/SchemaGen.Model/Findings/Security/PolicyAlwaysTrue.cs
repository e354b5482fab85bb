using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Security;

/// <summary>A permissive policy that lets everybody write. That everybody may read is often meant.</summary>
internal sealed class PolicyAlwaysTrue() : FindingRule(Rules.PolicyAlwaysTrue)
{
    public override string Why => "One permissive policy is enough for a row, so that this one opens the table whatever the others say.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Snapshot.Relations
        from policy in table.Policies
        where policy is { Restrictive: false, Command: not PolicyCommand.Select } && (policy.Check ?? policy.Using) == "true"
        select At(
            FindingSubject.Of(table, policy),
            $"The policy {SqlIdentifier.Quote(policy.Name)} of {SqlIdentifier.Quote(table.Name)} lets {(policy.Roles.IsEmpty ? "everybody" : string.Join(", ", policy.Roles.Select(SqlIdentifier.Quote)))} write any row.");
}
