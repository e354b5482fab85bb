using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>What becomes of the differences that a verify finds.</summary>
public sealed record DriftConfiguration
{
    public static DriftConfiguration Default { get; } = new();

    /// <summary>How differences are reported that break neither readers nor writers.</summary>
    public AdditiveDrift Additive { get; init; }

    /// <summary>Differences of a migration under way.</summary>
    public EquatableArray<ExpectedDrift> Expected { get; init; }
}

/// <summary>How differences are reported that break nobody.</summary>
public enum AdditiveDrift
{
    Error,
    Warning,
}

/// <summary>A difference that is meant to be there for a while.</summary>
public sealed record ExpectedDrift
{
    /// <summary>Pattern of the objects, with or without their schema: <c>orders.total</c>.</summary>
    public required string Object { get; init; }

    /// <summary>Id of the rule; null for whatever differs in the object.</summary>
    public string? Rule { get; init; }

    /// <summary>The last day on which it is expected, as <c>2026-12-31</c>.</summary>
    public required string Until { get; init; }

    /// <summary>Why, for those who read it later.</summary>
    public string? Because { get; init; }

    /// <summary>Whether its time is over.</summary>
    /// <param name="today">The day, as <c>2026-12-31</c>.</param>
    public bool IsOver(string today) => string.CompareOrdinal(Until, today) < 0;
}
