using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>
/// The tables as a forest: each has one place, below the table that it belongs to most. That is the deepest of those
/// that it must refer to (NOT NULL); a table that refers to others only optionally, and that nothing belongs to, is
/// placed below one of them. Among equals the first column decides.
/// </summary>
internal sealed class RelationshipForest
{
    private readonly SchemaIndex _schema;
    private readonly ForeignKeyGraph _mandatory;
    private readonly Dictionary<QualifiedName, QualifiedName> _parents = [];
    private readonly Dictionary<QualifiedName, int> _levels = [];
    private readonly ILookup<QualifiedName, QualifiedName> _children;

    public RelationshipForest(SchemaIndex schema)
    {
        _schema = schema;
        _mandatory = ForeignKeyGraph.Of(schema.Snapshot.Relations.Select(relation => relation with
        {
            ForeignKeys = [.. relation.ForeignKeys.Where(key => IsMandatory(relation, key))],
        }));
        foreach (var component in _mandatory.Components)
        {
            PlaceBelowMandatory(component);
        }

        foreach (var component in schema.ForeignKeys.Components)
        {
            foreach (var table in component)
            {
                if (!_parents.ContainsKey(table) && _mandatory.ReferencedBy(table).Count == 0)
                {
                    PlaceBelowOptional(table, component);
                }
            }
        }

        _children = schema.ForeignKeys.Tables.Where(_parents.ContainsKey).ToLookup(table => _parents[table]);
        Roots = [.. schema.ForeignKeys.Tables
            .Where(table => !_parents.ContainsKey(table) && schema.ForeignKeys.ReferencedBy(table).Count > 0)
            .Select(table => (table, size: Size(table)))
            .OrderByDescending(static root => root.size)
            .ThenBy(static root => root.table)
            .Select(static root => root.table)];
    }

    /// <summary>The tables that have others below them and none above, the largest tree first.</summary>
    public IReadOnlyList<QualifiedName> Roots { get; }

    /// <summary>The tables that have their place below a table, sorted by name.</summary>
    public IEnumerable<QualifiedName> PlacedBelow(QualifiedName table) => _children[table];

    /// <summary>The tables that refer to a table, but have their place neither below it nor deeper in its tree.</summary>
    public IEnumerable<QualifiedName> PlacedElsewhere(QualifiedName table) =>
        _schema.ForeignKeys.ReferencedBy(table).Where(referring => !IsBelow(referring, table));

    /// <summary>Whether a table has its place in another's tree.</summary>
    public bool IsBelow(QualifiedName table, QualifiedName ancestor)
    {
        while (_parents.TryGetValue(table, out var parent))
        {
            if (parent == ancestor)
            {
                return true;
            }

            table = parent;
        }

        return false;
    }

    private bool IsMandatory(Relation relation, ForeignKey key) =>
        key.Columns.All(name => relation.FindColumn(name) is { } column && !_schema.Nullability.IsNullable(relation, column));

    /// <summary>A cycle hangs together from the table that has to refer to the fewest others in it.</summary>
    private void PlaceBelowMandatory(IReadOnlyList<QualifiedName> component)
    {
        var members = component.ToHashSet();
        var head = component.MinBy(table => _mandatory.References(table).Count(members.Contains))!;
        PlaceBelowDeepest(head, _mandatory.References(head).Where(table => !members.Contains(table)));
        var waiting = new Queue<QualifiedName>([head]);
        members.Remove(head);
        while (waiting.TryDequeue(out var table))
        {
            foreach (var child in _mandatory.ReferencedBy(table).Where(members.Remove))
            {
                Place(child, below: table);
                waiting.Enqueue(child);
            }
        }
    }

    /// <summary>Only what a cycle runs through can already stand below the table, and must not become its parent.</summary>
    private void PlaceBelowOptional(QualifiedName table, IReadOnlyList<QualifiedName> component) =>
        PlaceBelowDeepest(table, _schema.ForeignKeys.References(table).Where(
            candidate => component.Count == 1 || !component.Contains(candidate) || !IsBelow(candidate, table)));

    private void PlaceBelowDeepest(QualifiedName table, IEnumerable<QualifiedName> candidates)
    {
        var order = _schema.Find(table)!.ForeignKeysByColumn().Select(static key => key.References).ToList();
        var parent = candidates.OrderByDescending(candidate => _levels.GetValueOrDefault(candidate)).ThenBy(order.IndexOf).Take(1).ToArray();
        if (parent.Length > 0)
        {
            Place(table, parent[0]);
        }
    }

    private void Place(QualifiedName table, QualifiedName below)
    {
        _parents[table] = below;
        _levels[table] = _levels.GetValueOrDefault(below) + 1;
    }

    private int Size(QualifiedName root)
    {
        var size = 0;
        var waiting = new Stack<QualifiedName>([root]);
        while (waiting.TryPop(out var table))
        {
            size++;
            foreach (var child in _children[table])
            {
                waiting.Push(child);
            }
        }

        return size;
    }
}
