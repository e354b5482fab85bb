using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Sync;

/// <summary>What a run is doing.</summary>
public enum SyncStage
{
    /// <summary>Rows are copied.</summary>
    Copying,

    /// <summary>All rows of the table are there.</summary>
    Copied,

    /// <summary>Indexes and foreign keys are made again.</summary>
    Rebuilding,

    /// <summary>Both sides are compared.</summary>
    Comparing,
}

/// <summary>How far a run is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Table">With which table; null where no one table is meant.</param>
/// <param name="Rows">Rows of the table that have been copied, about.</param>
/// <param name="Bytes">Bytes of the table that have been sent.</param>
/// <param name="Detail">The statement that runs, where there is one.</param>
public sealed record SyncProgress(SyncStage Stage, QualifiedName? Table, long Rows = 0, long Bytes = 0, string? Detail = null);
