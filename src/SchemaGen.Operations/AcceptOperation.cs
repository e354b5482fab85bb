using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Tombstones;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to accept.</summary>
public sealed record AcceptRequest
{
    /// <summary>Path of the snapshot that the tombstones are beside.</summary>
    public required string Snapshot { get; init; }

    /// <summary>A relation, as people name it: only its own tombstones are removed. Null for all.</summary>
    public string? Table { get; init; }
}

/// <summary>What was accepted.</summary>
/// <param name="Path">Path of the file of tombstones, absolute.</param>
/// <param name="Removed">The tombstones that were removed, in words.</param>
/// <param name="Left">The tombstones that are left, in words.</param>
public sealed record AcceptResult(string Path, IReadOnlyList<string> Removed, IReadOnlyList<string> Left);

/// <summary>Removes tombstones: what is gone is accepted. Asks no database.</summary>
public static class AcceptOperation
{
    /// <summary>Removes the tombstones, and the file when it has none left.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0006, SG0050, SG0060.</exception>
    public static AcceptResult Run(AcceptRequest request)
    {
        var old = TombstoneFile.Read(request.Snapshot);
        var left = request.Table is { } table && !old.IsEmpty ? Without(old, table, request.Snapshot) : TombstoneSet.None;
        if (left != old)
        {
            FileSet.Replace([TombstoneFile.With(left, request.Snapshot)]);
        }

        return new AcceptResult(TombstoneFile.PathFor(request.Snapshot), [.. old.Descriptions.Except(left.Descriptions, StringComparer.Ordinal)], [.. left.Descriptions]);
    }

    /// <summary>A relation can be one that is there, or one that is gone.</summary>
    private static TombstoneSet Without(TombstoneSet tombstones, string table, string snapshot)
    {
        var names = SnapshotFile.Read(snapshot).Relations.Select(static relation => relation.Name).Concat(tombstones.Relations.Select(static item => item.Was.Name));
        return tombstones.Without(RelationNames.Find(table, names.Distinct()));
    }
}
