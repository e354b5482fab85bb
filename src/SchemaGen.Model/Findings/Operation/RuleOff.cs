using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A rule that does not hold in ordinary sessions.</summary>
internal sealed class RuleOff() : FindingRule(Rules.RuleOff)
{
    public override string Why => "Statements that it was made to rewrite do what they say again.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from relation in schema.Snapshot.Relations
        from rule in relation.Rules
        where rule.State is TriggerState.Disabled or TriggerState.Replica
        select At(
            FindingSubject.Of(relation, rule),
            $"The rule {SqlIdentifier.Quote(rule.Name)} of {SqlIdentifier.Quote(relation.Name)} {(rule.State == TriggerState.Disabled ? "is disabled" : "holds in replicas only")}.",
            Fixes.AlterTable(relation, $"ENABLE RULE {SqlIdentifier.Quote(rule.Name)}"));
}
