using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>An enum type, labels in sort order.</summary>
public sealed record EnumType
{
    public required QualifiedName Name { get; init; }

    public EquatableArray<string> Labels { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A domain.</summary>
public sealed record DomainType
{
    public required QualifiedName Name { get; init; }

    /// <summary>May itself be a domain.</summary>
    public required TypeReference BaseType { get; init; }

    /// <summary>Where it is not the base type's own.</summary>
    public QualifiedName? Collation { get; init; }

    public bool NotNull { get; init; }

    /// <summary>The NOT NULL as a constraint (PostgreSQL 17), where it is more than its default name.</summary>
    public NotNullConstraint? NotNullConstraint { get; init; }

    public string? Default { get; init; }

    public EquatableArray<CheckConstraint> Checks { get; init; }

    /// <summary>What its default uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A free-standing composite type.</summary>
public sealed record CompositeType
{
    public required QualifiedName Name { get; init; }

    public EquatableArray<CompositeAttribute> Attributes { get; init; }

    public string? Comment { get; init; }
}

/// <summary>An attribute of a composite type; never NOT NULL.</summary>
public sealed record CompositeAttribute
{
    public required string Name { get; init; }

    public required TypeReference Type { get; init; }

    /// <summary>Where it is not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A range type, with the multirange that PostgreSQL 14 and later make for it.</summary>
public sealed record RangeType
{
    public required QualifiedName Name { get; init; }

    public required TypeReference Subtype { get; init; }

    public QualifiedName? Multirange { get; init; }

    /// <summary>The subtype's operator class, where it is not its default.</summary>
    public QualifiedName? OperatorClass { get; init; }

    /// <summary>Where it is not the subtype's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The function that brings equal ranges into one form.</summary>
    public QualifiedName? Canonical { get; init; }

    /// <summary>The function that says how far apart two values are.</summary>
    public QualifiedName? SubtypeDifference { get; init; }

    /// <summary>What it uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
