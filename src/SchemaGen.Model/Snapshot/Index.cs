using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>An index that is not the implementation of a constraint.</summary>
public sealed record Index
{
    public required string Name { get; init; }

    public bool Unique { get; init; }

    /// <summary>The access method: <c>btree</c>, <c>gin</c>, …</summary>
    public required string Method { get; init; }

    /// <summary>Key columns by name, or the expression where a key is one.</summary>
    public EquatableArray<string> Keys { get; init; }

    public EquatableArray<string> Include { get; init; }

    /// <summary>The WHERE clause of a partial index.</summary>
    public string? Predicate { get; init; }

    public bool NullsNotDistinct { get; init; }

    /// <summary>True when a concurrent build failed half way: the index is not used.</summary>
    public bool Invalid { get; init; }

    /// <summary>The whole statement (<c>pg_get_indexdef</c>).</summary>
    public required string Definition { get; init; }

    public string? Tablespace { get; init; }

    /// <summary>Of a partition's: the parent's index that it is attached to.</summary>
    public QualifiedName? AttachedTo { get; init; }

    /// <summary>Statistics targets of its expressions, as <c>position=target</c>; positions count from 1.</summary>
    public EquatableArray<string> StatisticsTargets { get; init; }

    /// <summary>What its expressions and predicate use; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
