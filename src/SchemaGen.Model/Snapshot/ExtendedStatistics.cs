using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>Statistics over several columns or expressions of a relation (<c>pg_statistic_ext</c>).</summary>
public sealed record ExtendedStatistics
{
    public required QualifiedName Name { get; init; }

    public required QualifiedName Relation { get; init; }

    /// <summary>The whole statement (<c>pg_get_statisticsobjdef</c>).</summary>
    public required string Definition { get; init; }

    /// <summary><c>SET STATISTICS</c>; -1 leaves it to the server.</summary>
    public long StatisticsTarget { get; init; } = -1;

    /// <summary>What its expressions use; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
