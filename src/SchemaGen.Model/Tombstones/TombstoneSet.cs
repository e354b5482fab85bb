using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tombstones;

/// <summary>
/// What pulls found gone and code may still use, until somebody accepts it: the content of <c>schema.tombstones.json</c>.
/// The snapshot knows nothing of it, and stays a function of the schema alone.
/// </summary>
public sealed record TombstoneSet
{
    public static TombstoneSet None { get; } = new();

    /// <summary>Relations, with no more than code knows of them: columns and primary key.</summary>
    public EquatableArray<Tombstone<Relation>> Relations { get; init; }

    /// <summary>Columns of relations that are still there.</summary>
    public EquatableArray<MemberTombstone<Column>> Columns { get; init; }

    /// <summary>Names of constraints and unique indexes, of relations that are still there.</summary>
    public EquatableArray<MemberTombstone<string>> Constraints { get; init; }

    public EquatableArray<Tombstone<EnumType>> Enums { get; init; }

    /// <summary>Labels of enums that are still there.</summary>
    public EquatableArray<MemberTombstone<string>> Labels { get; init; }

    public EquatableArray<Tombstone<CompositeType>> Composites { get; init; }

    /// <summary>Attributes of composite types that are still there.</summary>
    public EquatableArray<MemberTombstone<CompositeAttribute>> Attributes { get; init; }

    public bool IsEmpty => this == None;

    /// <summary>What each is about, in words: <c>public.users.nick</c>, and the new name after an arrow.</summary>
    public IEnumerable<string> Descriptions =>
        Relations.Select(static item => Describe(item.Was.Name, null, item.RenamedTo?.ToString()))
            .Concat(Columns.Select(static item => Describe(item.Of, item.Was.Name, item.RenamedTo)))
            .Concat(Constraints.Select(static item => Describe(item.Of, item.Was, item.RenamedTo)))
            .Concat(Enums.Select(static item => Describe(item.Was.Name, null, item.RenamedTo?.ToString())))
            .Concat(Labels.Select(static item => Describe(item.Of, item.Was, item.RenamedTo)))
            .Concat(Composites.Select(static item => Describe(item.Was.Name, null, item.RenamedTo?.ToString())))
            .Concat(Attributes.Select(static item => Describe(item.Of, item.Was.Name, item.RenamedTo)));

    /// <summary>Without those of one relation, under its old name or its new one.</summary>
    public TombstoneSet Without(QualifiedName relation) => this with
    {
        Relations = Relations.Where(item => item.Was.Name != relation && item.RenamedTo != relation).ToEquatableArray(),
        Columns = Columns.Where(item => item.Of != relation).ToEquatableArray(),
        Constraints = Constraints.Where(item => item.Of != relation).ToEquatableArray(),
    };

    private static string Describe(QualifiedName owner, string? member, string? newName) =>
        owner + (member is null ? "" : "." + member) + (newName is null ? "" : " → " + newName);
}

/// <summary>An object of a schema that is gone.</summary>
/// <typeparam name="T">What it was.</typeparam>
/// <param name="Was">What it was.</param>
/// <param name="RenamedTo">What it is called now, by all signs; null when it was dropped.</param>
public sealed record Tombstone<T>(T Was, QualifiedName? RenamedTo)
    where T : class, IEquatable<T>;

/// <summary>A part of an object that is still there.</summary>
/// <typeparam name="T">What it was.</typeparam>
/// <param name="Of">The object, as it is called now.</param>
/// <param name="Was">What it was.</param>
/// <param name="RenamedTo">What it is called now, by all signs; null when it was dropped.</param>
public sealed record MemberTombstone<T>(QualifiedName Of, T Was, string? RenamedTo)
    where T : class, IEquatable<T>;
