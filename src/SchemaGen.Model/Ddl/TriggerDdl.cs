using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Triggers and rules, with the state that they are in.</summary>
internal sealed class TriggerDdl(DdlContext context)
{
    public IEnumerable<DdlStatement> Statements(Relation relation) =>
        relation.Rules.Select(rule => Rule(relation, rule)).Concat(relation.Triggers.SelectMany(trigger => Triggers(relation, trigger)));

    private static DdlStatement Rule(Relation relation, RewriteRule rule)
    {
        var subject = $"RULE {SqlIdentifier.Quote(rule.Name)} ON {SqlIdentifier.Quote(relation.Name)}";
        string[] definition = [$"{rule.Definition.TrimEnd(';')};"];
        return Statement(relation, DdlPhase.Rule, rule.Name, rule.DependsOn, definition
            .Concat(rule.State == TriggerState.Enabled ? [] : [State(relation, "RULE", rule.Name, rule.State)])
            .Concat(DdlText.Comment(subject, rule.Comment)));
    }

    /// <summary>The trigger, and the states of its copies: of each by itself, because not every release hands a state down.</summary>
    private IEnumerable<DdlStatement> Triggers(Relation relation, Trigger trigger)
    {
        var subject = $"TRIGGER {SqlIdentifier.Quote(trigger.Name)} ON {SqlIdentifier.Quote(relation.Name)}";
        var state = State(relation, "TRIGGER", trigger.Name, trigger.State);
        if (trigger.Inherited)
        {
            // The copy came with the parent's trigger and its state; only the difference is to be made.
            yield return Statement(relation, DdlPhase.TriggerState, trigger.Name, [], [state]);
        }
        else
        {
            yield return Statement(relation, DdlPhase.Trigger, trigger.Name, [.. trigger.DependsOn, .. DdlContext.NeedsOfTriggerFunction(trigger.Function)], new[] { $"{trigger.Definition};" }
                .Concat(DdlText.Extensions(subject, trigger.DependsOn))
                .Concat(trigger.State == TriggerState.Enabled ? [] : [state])
                .Concat(DdlText.Comment(subject, trigger.Comment)));
        }

        foreach (var heir in trigger.Inherited || trigger.State != TriggerState.Enabled ? Heirs(relation, trigger.Name) : [])
        {
            yield return Statement(heir, DdlPhase.TriggerState, trigger.Name, [], [State(heir, "TRIGGER", trigger.Name, trigger.State)]);
        }
    }

    /// <summary>The partitions, however deep, whose copy of a trigger is in the state of this relation's.</summary>
    private IEnumerable<Relation> Heirs(Relation relation, string trigger) => context.PartitionsOf(relation.Name)
        .Where(partition => partition.Triggers.All(own => own.Name != trigger))
        .SelectMany(partition => Heirs(partition, trigger).Prepend(partition));

    private static string State(Relation relation, string kind, string name, TriggerState state)
    {
        var verb = state switch
        {
            TriggerState.Disabled => "DISABLE",
            TriggerState.Replica => "ENABLE REPLICA",
            TriggerState.Always => "ENABLE ALWAYS",
            _ => "ENABLE",
        };
        var only = relation.IsPartition || relation.Kind == RelationKind.PartitionedTable ? "ONLY " : "";
        return $"ALTER TABLE {only}{SqlIdentifier.Quote(relation.Name)} {verb} {kind} {SqlIdentifier.Quote(name)};";
    }

    private static DdlStatement Statement(Relation relation, DdlPhase phase, string name, IEnumerable<string> needs, IEnumerable<string> sql) => new()
    {
        Phase = phase,
        Name = $"{relation.Name} {name}",
        Needs = [ObjectKey.Relation(relation.Name), .. needs],
        Owner = relation.Name,
        Sql = DdlText.Lines(sql),
    };
}
