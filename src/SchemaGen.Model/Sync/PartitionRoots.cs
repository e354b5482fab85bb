using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>
/// Partitioned tables as one: rows go through the root, and a foreign key from or to a partition is one of its root.
/// </summary>
internal sealed class PartitionRoots
{
    private readonly Dictionary<QualifiedName, Relation> _relations;

    public PartitionRoots(SchemaSnapshot snapshot)
    {
        _relations = snapshot.Relations.ToDictionary(static relation => relation.Name);
        Tables =
        [
            .. snapshot.Relations.Where(static relation => relation.Kind is RelationKind.Table or RelationKind.PartitionedTable)
                .GroupBy(relation => Of(relation.Name))
                .Select(group => _relations[group.Key] with { ForeignKeys = KeysOf(group) }),
        ];
    }

    /// <summary>The tables that stand for themselves, with the foreign keys of their partitions.</summary>
    public IReadOnlyList<Relation> Tables { get; }

    /// <summary>The table that a partition, of whatever depth, belongs to.</summary>
    public QualifiedName Of(QualifiedName name)
    {
        while (_relations.TryGetValue(name, out var relation) && relation.PartitionOf is { } parent && _relations.ContainsKey(parent))
        {
            name = parent;
        }

        return name;
    }

    private EquatableArray<ForeignKey> KeysOf(IEnumerable<Relation> family) =>
        family.SelectMany(static relation => relation.ForeignKeys).Select(key => key with { References = Of(key.References) }).ToEquatableArray();
}
