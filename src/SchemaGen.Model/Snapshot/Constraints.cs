using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>When a constraint is checked.</summary>
public enum Deferrability
{
    NotDeferrable,
    InitiallyImmediate,
    InitiallyDeferred,
}

/// <summary>A primary key or unique constraint.</summary>
public sealed record KeyConstraint
{
    public required string Name { get; init; }

    /// <summary>In the key's own order.</summary>
    public EquatableArray<string> Columns { get; init; }

    /// <summary>Columns of <c>INCLUDE</c>.</summary>
    public EquatableArray<string> Include { get; init; }

    public bool NullsNotDistinct { get; init; }

    /// <summary>The last column is <c>WITHOUT OVERLAPS</c> (PostgreSQL 18): ranges that must not overlap, not values that must differ.</summary>
    public bool WithoutOverlaps { get; init; }

    public Deferrability Deferrability { get; init; }

    /// <summary>True on a partition, for a key that its parent has.</summary>
    public bool Inherited { get; init; }

    /// <summary>What the index below it has beyond the constraint.</summary>
    public ConstraintIndex? Index { get; init; }

    public string? Comment { get; init; }
}

/// <summary><c>ON DELETE</c> and <c>ON UPDATE</c>.</summary>
public enum ReferentialAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

/// <summary><c>MATCH</c>.</summary>
public enum ForeignKeyMatch
{
    Simple,
    Full,
    Partial,
}

/// <summary>A foreign key: <see cref="Columns"/> and <see cref="ReferencedColumns"/> are paired by position.</summary>
public sealed record ForeignKey
{
    public required string Name { get; init; }

    public EquatableArray<string> Columns { get; init; }

    public required QualifiedName References { get; init; }

    public EquatableArray<string> ReferencedColumns { get; init; }

    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    /// <summary>The columns of <c>ON DELETE SET NULL (…)</c> or <c>SET DEFAULT (…)</c>; empty means all.</summary>
    public EquatableArray<string> OnDeleteColumns { get; init; }

    public ForeignKeyMatch Match { get; init; }

    public Deferrability Deferrability { get; init; }

    /// <summary><c>NOT VALID</c>: rows older than the constraint may break it.</summary>
    public bool NotValid { get; init; }

    /// <summary><c>NOT ENFORCED</c> (PostgreSQL 18): nothing is checked.</summary>
    public bool NotEnforced { get; init; }

    /// <summary>The last pair is <c>PERIOD</c> (PostgreSQL 18): containment of ranges, not equality.</summary>
    public bool Period { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A CHECK constraint of a table or domain.</summary>
public sealed record CheckConstraint
{
    public required string Name { get; init; }

    /// <summary>The condition, as PostgreSQL prints it.</summary>
    public required string Expression { get; init; }

    public bool NoInherit { get; init; }

    public bool NotValid { get; init; }

    public bool NotEnforced { get; init; }

    /// <summary>What the condition uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}

/// <summary>
/// The index that implements a constraint, where it is more than the constraint says. It has the constraint's name.
/// </summary>
public sealed record ConstraintIndex
{
    /// <summary><c>fillfactor=70</c> and the like, as <c>name=value</c>.</summary>
    public EquatableArray<string> Options { get; init; }

    public string? Tablespace { get; init; }

    /// <summary>Of a partition's: the parent's index that it is attached to.</summary>
    public QualifiedName? AttachedTo { get; init; }

    /// <summary>What it uses, as operator classes and expressions do; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}

/// <summary>An EXCLUDE constraint.</summary>
public sealed record ExclusionConstraint
{
    public required string Name { get; init; }

    /// <summary>As <c>pg_get_constraintdef</c> prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>What the index below it has beyond the constraint.</summary>
    public ConstraintIndex? Index { get; init; }

    /// <summary>What its expressions use; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
