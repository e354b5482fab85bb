using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>
/// The schema of one database, as far as it is in scope: the content of <c>schema.json</c>. Every list is sorted by
/// qualified name, ordinally; columns are in their own order. Nothing in it depends on the server that it came from.
/// </summary>
public sealed record SchemaSnapshot
{
    public EquatableArray<Schema> Schemas { get; init; }

    public EquatableArray<Extension> Extensions { get; init; }

    public EquatableArray<EnumType> Enums { get; init; }

    public EquatableArray<DomainType> Domains { get; init; }

    public EquatableArray<CompositeType> Composites { get; init; }

    public EquatableArray<RangeType> Ranges { get; init; }

    public EquatableArray<Sequence> Sequences { get; init; }

    public EquatableArray<Relation> Relations { get; init; }

    public EquatableArray<Routine> Routines { get; init; }

    /// <summary>Extended statistics.</summary>
    public EquatableArray<ExtendedStatistics> Statistics { get; init; }

    /// <summary>Objects of all other kinds, by kind and identity.</summary>
    public EquatableArray<SchemaObject> Objects { get; init; }

    /// <summary>What objects in scope refer to outside it.</summary>
    public EquatableArray<ExternalObject> External { get; init; }

    /// <summary>What the database has and the snapshot cannot say.</summary>
    public EquatableArray<UnmodelledObject> Unmodelled { get; init; }

    /// <summary>What the data checks of the configuration gave, by name.</summary>
    public EquatableArray<RecordedCheck> DataChecks { get; init; }

    /// <summary>The relations that stand for themselves; a partition is part of its parent, if that is in the snapshot.</summary>
    public IEnumerable<Relation> TopLevelRelations()
    {
        var names = new HashSet<QualifiedName>(Relations.Select(static relation => relation.Name));
        return Relations.Where(relation => relation.PartitionOf is not { } parent || !names.Contains(parent));
    }
}

/// <summary>A schema (namespace) in scope, or one that an extension lives in.</summary>
public sealed record Schema
{
    public required string Name { get; init; }

    public string? Comment { get; init; }
}

/// <summary>An installed extension; its members are not part of the snapshot, and neither is its version.</summary>
public sealed record Extension
{
    public required string Name { get; init; }

    /// <summary>The schema that its members live in.</summary>
    public required string Schema { get; init; }

    /// <summary>Other extensions that it needs; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}

/// <summary>What an <see cref="ExternalObject"/> is.</summary>
public enum ExternalKind
{
    Relation,
    BaseType,
    EnumType,
    DomainType,
    CompositeType,
    RangeType,

    /// <summary>A trigger's function.</summary>
    Routine,
}

/// <summary>An object outside the scope that an object inside it refers to: a table behind a foreign key, a column's type.</summary>
public sealed record ExternalObject
{
    public required ExternalKind Kind { get; init; }

    public required QualifiedName Name { get; init; }

    /// <summary>The extension that it belongs to.</summary>
    public string? Extension { get; init; }

    /// <summary>For a domain, the type that it is over; for a range, its subtype.</summary>
    public TypeReference? BaseType { get; init; }
}
