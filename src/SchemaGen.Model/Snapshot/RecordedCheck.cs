namespace SchemaGen.Model.Snapshot;

/// <summary>What a data check gave when the snapshot was pulled.</summary>
public sealed record RecordedCheck
{
    /// <summary>The check's name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the answer was not what the configuration expects.</summary>
    public bool Failed { get; init; }

    /// <summary>Of one that failed: the number of rows, or the value; null for NULL. Of one that passed nothing, so that data that changes and stays right changes no snapshot.</summary>
    public string? Actual { get; init; }
}
