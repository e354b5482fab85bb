using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Refresh;

/// <summary>
/// Takes one relation over from another snapshot and leaves the rest as it is. With the relation come its partitions, its
/// sequences and statistics, the types of its columns, and whatever else it needs and the snapshot does not have yet.
/// </summary>
public static class RelationRefresh
{
    /// <summary>Takes a relation over; one that is in the old snapshot only is removed.</summary>
    /// <param name="old">The snapshot to refresh.</param>
    /// <param name="current">What the relation is now.</param>
    /// <param name="relation">A relation of either.</param>
    public static SchemaSnapshot Of(SchemaSnapshot old, SchemaSnapshot current, QualifiedName relation)
    {
        var tree = TreeOf(old, relation);
        tree.UnionWith(TreeOf(current, relation));
        var needed = new NeededObjects(old, current, tree);
        bool IsOwn(QualifiedName? name) => name is not null && tree.Contains(name);
        bool IsNeeded(string key) => needed.Keys.Contains(key);
        bool IsOfRelation(UnmodelledObject item) => tree.Any(name => Mentions(item, name));

        var refreshed = SnapshotOrder.Sorted(old with
        {
            Relations = Merge(old.Relations, current.Relations, static item => ObjectKey.Relation(item.Name), item => IsOwn(item.Name), IsNeeded),
            Sequences = Merge(old.Sequences, current.Sequences, static item => ObjectKey.Sequence(item.Name), item => IsOwn(item.OwnerRelation) || item.OwnerRelation is { } owner && IsNeeded(ObjectKey.Relation(owner)), IsNeeded),
            Statistics = Merge(old.Statistics, current.Statistics, static item => item.Name.ToString(), item => IsOwn(item.Relation) || IsNeeded(ObjectKey.Relation(item.Relation)), static _ => false),
            Enums = Merge(old.Enums, current.Enums, static item => ObjectKey.Type(item.Name), null, IsNeeded),
            Domains = Merge(old.Domains, current.Domains, static item => ObjectKey.Type(item.Name), null, IsNeeded),
            Composites = Merge(old.Composites, current.Composites, static item => ObjectKey.Type(item.Name), null, IsNeeded),
            Ranges = Merge(old.Ranges, current.Ranges, static item => ObjectKey.Type(item.Name), null, IsNeeded),
            Routines = Merge(old.Routines, current.Routines, static item => ObjectKey.Routine(item.Name, item.ParameterTypes), null, IsNeeded),
            Objects = Merge(old.Objects, current.Objects, static item => ObjectKey.Object(item.Kind, item.Identity), null, IsNeeded),
            Unmodelled = [.. old.Unmodelled.Where(item => !IsOfRelation(item)), .. current.Unmodelled.Where(IsOfRelation)],
            Extensions = Merge(old.Extensions, current.Extensions, static item => ObjectKey.Extension(item.Name), null, IsNeeded),
        });
        return WithSchemas(refreshed, current) with { External = ExternalOf(refreshed, old, current) };
    }

    /// <summary>A relation and all partitions under it.</summary>
    private static HashSet<QualifiedName> TreeOf(SchemaSnapshot snapshot, QualifiedName root)
    {
        var partitions = snapshot.Relations.Where(static relation => relation.IsPartition).ToLookup(static relation => relation.PartitionOf!, static relation => relation.Name);
        var tree = new HashSet<QualifiedName>();
        var waiting = new Stack<QualifiedName>([root]);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            tree.Add(next);
            foreach (var partition in partitions[next])
            {
                waiting.Push(partition);
            }
        }

        return tree;
    }

    /// <summary>The old objects, but for those that are the relation's own or taken over; and these, as they are now.</summary>
    private static EquatableArray<T> Merge<T>(EquatableArray<T> old, EquatableArray<T> current, Func<T, string> keyOf, Func<T, bool>? isOwn, Func<string, bool> isNeeded)
        where T : class, IEquatable<T>
    {
        bool IsTaken(T item) => (isOwn?.Invoke(item) ?? false) || isNeeded(keyOf(item));
        var taken = current.Where(IsTaken).ToList();
        var names = new HashSet<string>(taken.Select(keyOf), StringComparer.Ordinal);
        return old.Where(item => !(isOwn?.Invoke(item) ?? false) && !names.Contains(keyOf(item))).Concat(taken).ToEquatableArray();
    }

    /// <summary>True for what is not modelled of a relation or a part of it: <c>public.users.id</c>, <c>table column public.users.id</c>.</summary>
    private static bool Mentions(UnmodelledObject item, QualifiedName relation) => $" {item.Name}.".Contains($" {SqlIdentifier.Quote(relation)}.");

    private static SchemaSnapshot WithSchemas(SchemaSnapshot snapshot, SchemaSnapshot current)
    {
        var known = new HashSet<string>(snapshot.Schemas.Select(static schema => schema.Name), StringComparer.Ordinal);
        var used = new HashSet<string>(snapshot.Relations.Select(static relation => relation.Name.Schema), StringComparer.Ordinal);
        used.UnionWith(DeclaredTypes.Of(snapshot).Select(static type => type.Name.Schema));
        used.UnionWith(snapshot.Sequences.Select(static sequence => sequence.Name.Schema));
        used.UnionWith(snapshot.Statistics.Select(static statistics => statistics.Name.Schema));
        used.UnionWith(snapshot.Routines.Select(static routine => routine.Name.Schema));
        used.UnionWith(snapshot.Objects.Select(static item => item.Schema).OfType<string>());
        used.UnionWith(snapshot.Extensions.Select(static extension => extension.Schema));
        var added = current.Schemas.Where(schema => used.Contains(schema.Name) && !known.Contains(schema.Name));
        return SnapshotOrder.Sorted(snapshot with { Schemas = snapshot.Schemas.Concat(added).ToEquatableArray() });
    }

    private static EquatableArray<ExternalObject> ExternalOf(SchemaSnapshot refreshed, SchemaSnapshot old, SchemaSnapshot current)
    {
        var described = current.External.Concat(old.External).GroupBy(static item => (item.Name, SortOf(item.Kind)))
            .ToDictionary(static group => group.Key, static group => group.First());
        return SnapshotReferences.ExternalOf(
            refreshed,
            (kind, name) => described.TryGetValue((name, SortOf(kind)), out var found) ? found : new ExternalObject { Kind = kind, Name = name });
    }

    /// <summary>All kinds of type are one sort: only relations, routines and types may share a name.</summary>
    private static ExternalKind SortOf(ExternalKind kind) => kind is ExternalKind.Relation or ExternalKind.Routine ? kind : ExternalKind.CompositeType;
}
