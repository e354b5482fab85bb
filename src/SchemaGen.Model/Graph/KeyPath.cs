using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Graph;

/// <summary>The shortest way from one table to another along foreign keys, in either direction of each.</summary>
public static class KeyPath
{
    /// <summary>The keys, in the order in which they are joined; empty from a table to itself.</summary>
    /// <param name="graph">The foreign keys.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>Null where no keys lead there. Of several shortest ways always the same.</returns>
    public static IReadOnlyList<ReferringKey>? Find(ForeignKeyGraph graph, QualifiedName from, QualifiedName to)
    {
        var cameBy = new Dictionary<QualifiedName, (QualifiedName Table, ReferringKey Key)?> { [from] = null };
        var waiting = new Queue<QualifiedName>([from]);
        while (waiting.Count > 0 && !cameBy.ContainsKey(to))
        {
            var table = waiting.Dequeue();
            foreach (var (next, key) in Neighbours(graph, table))
            {
                if (!cameBy.ContainsKey(next))
                {
                    cameBy[next] = (table, key);
                    waiting.Enqueue(next);
                }
            }
        }

        if (!cameBy.TryGetValue(to, out var step))
        {
            return null;
        }

        var path = new List<ReferringKey>();
        for (; step is { } taken; step = cameBy[taken.Table])
        {
            path.Insert(0, taken.Key);
        }

        return path;
    }

    /// <summary>First what the table refers to, then what refers to it, each by name.</summary>
    private static IEnumerable<(QualifiedName Table, ReferringKey Key)> Neighbours(ForeignKeyGraph graph, QualifiedName table) =>
        graph.References(table)
            .SelectMany(target => graph.KeysTo(target).Where(referring => referring.Table.Name == table).Take(1).Select(referring => (target, referring)))
            .Concat(graph.KeysTo(table).Where(referring => referring.Table.Name != table).OrderBy(static referring => referring.Table.Name).Select(static referring => (referring.Table.Name, referring)));
}
