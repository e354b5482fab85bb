using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>What a table holds: rows, and the sum of their hashes.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Sum">A number; the same rows have the same, whatever their order and the server's settings.</param>
public sealed record TableContent(long Rows, string Sum);

/// <summary>A table on both sides.</summary>
/// <param name="Name">Which table.</param>
/// <param name="Source">What the source holds, as its snapshot shows it.</param>
/// <param name="Target">What the target holds.</param>
public sealed record TableParity(QualifiedName Name, TableContent Source, TableContent Target)
{
    /// <summary>The same rows, to the last character.</summary>
    public bool IsEqual => Source == Target;

    /// <summary>Where they differ: ranges of keys, in words; empty where there is no key to tell by.</summary>
    public EquatableArray<string> Differences { get; init; }
}
