using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>Rewrite rules of the target's tables: what a merge writes would become something else, or more. COPY, which replaces, does not follow them.</summary>
internal static class RulesOfTables
{
    /// <exception cref="DiagnosticException">SG0074, with the rules.</exception>
    public static void Check(IReadOnlyDictionary<QualifiedName, Relation> target, SyncPlan plan)
    {
        var rules = plan.Tables.SelectMany(table => target[table.Name].Rules, static (table, rule) => $"{SqlIdentifier.Quote(table.Name)} ({SqlIdentifier.Quote(rule.Name)})").ToList();
        if (rules.Count > 0)
        {
            throw Rules.SyncReachesOutside.Error($"Rules would make something else, or more, of what is written: {string.Join("; ", rules)}. Use --mode replace, or leave these tables out.");
        }
    }
}
