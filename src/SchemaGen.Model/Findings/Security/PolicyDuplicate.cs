using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Security;

/// <summary>Two permissive policies for the same command and the same roles.</summary>
internal sealed class PolicyDuplicate() : FindingRule(Rules.PolicyDuplicate)
{
    public override string Why => "Each row is tested against both, and one of the two is enough: who tightens one has changed nothing.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Snapshot.Relations
        from policy in table.Policies
        let first = table.Policies.TakeWhile(other => other != policy).FirstOrDefault(other => AreAlike(other, policy))
        where first is not null
        select At(
            FindingSubject.Of(table, policy),
            $"The policies {SqlIdentifier.Quote(first.Name)} and {SqlIdentifier.Quote(policy.Name)} of {SqlIdentifier.Quote(table.Name)} are for the same command and roles.",
            first.Using == policy.Using && first.Check == policy.Check ? $"DROP POLICY {SqlIdentifier.Quote(policy.Name)} ON {SqlIdentifier.Quote(table.Name)};" : null);

    private static bool AreAlike(Policy left, Policy right) => !left.Restrictive && !right.Restrictive && left.Command == right.Command && left.Roles == right.Roles;
}
