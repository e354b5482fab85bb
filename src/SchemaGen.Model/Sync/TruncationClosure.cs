using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// What emptying tables would reach. PostgreSQL empties a table only together with all that refer to it, and CASCADE
/// would empty what nobody asked for: so whoever refers to a table of the plan must be in the plan.
/// </summary>
internal static class TruncationClosure
{
    /// <summary>Refuses a plan that would have to empty more than it says.</summary>
    /// <param name="planned">The tables that are emptied.</param>
    /// <param name="target">The target's tables, partitions as their roots.</param>
    /// <exception cref="DiagnosticException">SG0074, with every path.</exception>
    public static void Check(HashSet<QualifiedName> planned, IReadOnlyList<Relation> target)
    {
        var graph = ForeignKeyGraph.Of(target);
        var paths = new Dictionary<QualifiedName, string>();
        var open = new Queue<QualifiedName>(planned);
        while (open.Count > 0)
        {
            var table = open.Dequeue();
            foreach (var referring in graph.ReferencedBy(table).Where(name => !planned.Contains(name) && !paths.ContainsKey(name)))
            {
                paths[referring] = $"{SqlIdentifier.Quote(referring)} → {(paths.TryGetValue(table, out var path) ? path : SqlIdentifier.Quote(table))}";
                open.Enqueue(referring);
            }
        }

        if (paths.Count > 0)
        {
            throw Rules.SyncReachesOutside.Error(
                $"Emptying the chosen tables would reach others by foreign keys: {string.Join("; ", paths.Values)}. Choose these too, or leave out what they refer to.");
        }
    }
}
