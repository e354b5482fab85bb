using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Diff;

/// <summary>Which relations came, went or differ between two snapshots, by name.</summary>
public sealed record RelationChanges(IReadOnlyList<QualifiedName> Added, IReadOnlyList<QualifiedName> Changed, IReadOnlyList<QualifiedName> Removed)
{
    public static RelationChanges None { get; } = new([], [], []);

    public static RelationChanges Between(SchemaSnapshot before, SchemaSnapshot after)
    {
        var old = before.Relations.ToDictionary(static relation => relation.Name);
        var names = new HashSet<QualifiedName>(after.Relations.Select(static relation => relation.Name));
        return new RelationChanges(
            [.. after.Relations.Where(relation => !old.ContainsKey(relation.Name)).Select(static relation => relation.Name)],
            [.. after.Relations.Where(relation => old.TryGetValue(relation.Name, out var was) && !was.Equals(relation)).Select(static relation => relation.Name)],
            [.. before.Relations.Select(static relation => relation.Name).Where(name => !names.Contains(name))]);
    }
}
