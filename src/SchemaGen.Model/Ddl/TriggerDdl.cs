using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Triggers and rules, with the state that they are in.</summary>
internal sealed class TriggerDdl(DdlContext context)
{
    public IEnumerable<DdlStatement> Statements(Relation relation) =>
        relation.Rules.Select(rule => Rule(relation, rule)).Concat(relation.Triggers.Select(trigger => Trigger(relation, trigger)));

    private static DdlStatement Rule(Relation relation, RewriteRule rule)
    {
        var subject = $"RULE {SqlIdentifier.Quote(rule.Name)} ON {SqlIdentifier.Quote(relation.Name)}";
        string[] definition = [$"{rule.Definition.TrimEnd(';')};"];
        return Statement(relation, DdlPhase.Rule, rule.Name, rule.DependsOn, definition
            .Concat(State(relation, "RULE", rule.Name, rule.State))
            .Concat(DdlText.Comment(subject, rule.Comment)));
    }

    private DdlStatement Trigger(Relation relation, Trigger trigger)
    {
        if (trigger.Inherited)
        {
            // The copy came with the parent's trigger and its state; only the difference is to be made.
            return Statement(relation, DdlPhase.TriggerState, trigger.Name, [], State(relation, "TRIGGER", trigger.Name, trigger.State, always: true));
        }

        var subject = $"TRIGGER {SqlIdentifier.Quote(trigger.Name)} ON {SqlIdentifier.Quote(relation.Name)}";
        return Statement(relation, DdlPhase.Trigger, trigger.Name, [.. trigger.DependsOn, .. context.NeedsOfTriggerFunction(trigger.Function)], new[] { $"{trigger.Definition};" }
            .Concat(DdlText.Extensions(subject, trigger.DependsOn))
            .Concat(State(relation, "TRIGGER", trigger.Name, trigger.State))
            .Concat(DdlText.Comment(subject, trigger.Comment)));
    }

    private static IEnumerable<string> State(Relation relation, string kind, string name, TriggerState state, bool always = false)
    {
        if (state != TriggerState.Enabled || always)
        {
            var verb = state switch
            {
                TriggerState.Disabled => "DISABLE",
                TriggerState.Replica => "ENABLE REPLICA",
                TriggerState.Always => "ENABLE ALWAYS",
                _ => "ENABLE",
            };
            yield return $"ALTER TABLE {SqlIdentifier.Quote(relation.Name)} {verb} {kind} {SqlIdentifier.Quote(name)};";
        }
    }

    private static DdlStatement Statement(Relation relation, DdlPhase phase, string name, IEnumerable<string> needs, IEnumerable<string> sql) => new()
    {
        Phase = phase,
        Name = $"{relation.Name} {name}",
        Needs = [ObjectKey.Relation(relation.Name), .. needs.Where(key => key != ObjectKey.Relation(relation.Name))],
        Owner = relation.Name,
        Sql = DdlText.Lines(sql),
    };
}
