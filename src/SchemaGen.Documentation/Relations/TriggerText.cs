using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>A trigger on one line: its name, when it fires, what it calls.</summary>
internal static class TriggerText
{
    public static string Item(Trigger trigger, Relation relation) =>
        $"{MarkdownText.Inline(trigger.Name)}: {MarkdownText.Code(Essence(trigger, relation))}" + State(trigger.State) + ObjectText.Remark(trigger.Comment);

    /// <summary>The statement without the names that the reader knows by now.</summary>
    private static string Essence(Trigger trigger, Relation relation)
    {
        foreach (var head in new[] { "CREATE TRIGGER ", "CREATE CONSTRAINT TRIGGER " })
        {
            var start = $"{head}{SqlIdentifier.Quote(trigger.Name)} ";
            if (trigger.Definition.StartsWith(start, StringComparison.Ordinal))
            {
                return WithoutTable(trigger.Definition[start.Length..], relation);
            }
        }

        return trigger.Definition;
    }

    private static string WithoutTable(string definition, Relation relation)
    {
        var table = $" ON {SqlIdentifier.Quote(relation.Name)}";
        var start = definition.IndexOf(table, StringComparison.Ordinal);
        return start < 0 ? definition : definition.Remove(start, table.Length);
    }

    public static string State(TriggerState state) => state switch
    {
        TriggerState.Disabled => " — disabled",
        TriggerState.Replica => " — on replicas only",
        TriggerState.Always => " — on replicas too",
        _ => "",
    };
}
