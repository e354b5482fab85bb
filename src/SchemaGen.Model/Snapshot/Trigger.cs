using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>When a trigger fires, as <c>ALTER TABLE … ENABLE/DISABLE TRIGGER</c> sets it.</summary>
public enum TriggerState
{
    /// <summary>In sessions of role origin: the normal state.</summary>
    Enabled,
    Disabled,
    Replica,
    Always,
}

/// <summary>A trigger that a user made; those that implement constraints are left out.</summary>
public sealed record Trigger
{
    public required string Name { get; init; }

    public TriggerState State { get; init; }

    /// <summary>The function that it calls.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>The whole statement (<c>pg_get_triggerdef</c>).</summary>
    public required string Definition { get; init; }

    /// <summary>True on a partition for its copy of the parent's trigger; listed only where its state is another.</summary>
    public bool Inherited { get; init; }

    /// <summary>What its condition uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
