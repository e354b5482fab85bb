using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>The command that a policy is for.</summary>
public enum PolicyCommand
{
    All,
    Select,
    Insert,
    Update,
    Delete,
}

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    public required string Name { get; init; }

    /// <summary>Must hold besides the others; otherwise one of the permissive ones is enough.</summary>
    public bool Restrictive { get; init; }

    public PolicyCommand Command { get; init; }

    /// <summary>The roles that it is for, sorted; empty means PUBLIC.</summary>
    public EquatableArray<string> Roles { get; init; }

    /// <summary>The condition on rows that are seen.</summary>
    public string? Using { get; init; }

    /// <summary>The condition on rows that are written.</summary>
    public string? Check { get; init; }

    /// <summary>What the conditions use; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
