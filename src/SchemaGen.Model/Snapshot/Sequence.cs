namespace SchemaGen.Model.Snapshot;

/// <summary>How a sequence belongs to a column.</summary>
public enum SequenceOwnership
{
    None,

    /// <summary><c>OWNED BY</c>, as <c>serial</c> makes it.</summary>
    Owned,

    /// <summary>Made by an identity column.</summary>
    Identity,
}

/// <summary>A sequence; where it stands is data, not schema, and not part of the snapshot.</summary>
public sealed record Sequence
{
    public required QualifiedName Name { get; init; }

    public required TypeReference Type { get; init; }

    public long Start { get; init; } = 1;

    public long Increment { get; init; } = 1;

    public long Minimum { get; init; }

    public long Maximum { get; init; }

    public long Cache { get; init; } = 1;

    public bool Cycle { get; init; }

    /// <summary>Not crash-safe (PostgreSQL 15).</summary>
    public bool Unlogged { get; init; }

    public SequenceOwnership Ownership { get; init; }

    /// <summary>The table of the column that owns it.</summary>
    public QualifiedName? OwnerRelation { get; init; }

    public string? OwnerColumn { get; init; }

    public string? Comment { get; init; }
}
