using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>A column that source and target are to have the same values in.</summary>
public sealed record ColumnCopy
{
    /// <summary>Its name, on both sides.</summary>
    public required string Name { get; init; }

    /// <summary>Its type in the target.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>What the source is asked for, as SQL; null for the column as it is.</summary>
    public string? Expression { get; init; }

    /// <summary>The target computes it itself: it is compared and not copied.</summary>
    public bool Generated { get; init; }

    /// <summary>The target takes a value in INSERT and none in UPDATE.</summary>
    public bool IdentityAlways { get; init; }

    /// <summary>As the source's SELECT has it.</summary>
    internal string Selected => Expression is null ? SqlIdentifier.Quote(Name) : $"{Expression} AS {SqlIdentifier.Quote(Name)}";
}
