using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Input;

/// <summary>The files that code is made of; null for one that the project does not have.</summary>
internal sealed record Inputs(FileInput<SchemaSnapshot>? Snapshot, FileInput<SchemaGenConfiguration>? Configuration, FileInput<TombstoneSet>? Tombstones)
{
    /// <summary>Whether there is a snapshot, and all could be read.</summary>
    public bool AreUsable => Snapshot?.Value is not null && Configuration is null or { Problems.IsEmpty: true } && Tombstones is null or { Problems.IsEmpty: true };

    /// <summary>What is wrong with them, as loud as the configuration wants it.</summary>
    public IEnumerable<Diagnostic> Problems() =>
        (Configuration?.Value?.Diagnostics ?? default).Apply((Snapshot?.Problems ?? default).Concat(Configuration?.Problems ?? default).Concat(Tombstones?.Problems ?? default));
}
