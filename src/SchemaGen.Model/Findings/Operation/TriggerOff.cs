using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A trigger that does not fire in ordinary sessions. One that fires ALWAYS was set so on purpose.</summary>
internal sealed class TriggerOff() : FindingRule(Rules.TriggerOff)
{
    public override string Why => "Most often a load switched it off and never on again; rows written since lack what it does.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from relation in schema.Snapshot.Relations
        from trigger in relation.Triggers
        where trigger.State is TriggerState.Disabled or TriggerState.Replica
        select At(
            FindingSubject.Of(relation, trigger),
            $"The trigger {SqlIdentifier.Quote(trigger.Name)} of {SqlIdentifier.Quote(relation.Name)} {(trigger.State == TriggerState.Disabled ? "is disabled" : "fires in replicas only")}.",
            Fixes.AlterTable(relation, $"ENABLE TRIGGER {SqlIdentifier.Quote(trigger.Name)}"));
}
