using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Operations.Files;

/// <summary>The file of tombstones beside the snapshot. Where there are none, there is no file.</summary>
internal static class TombstoneFile
{
    /// <summary><c>schema.tombstones.json</c> for <c>schema.json</c>.</summary>
    public static string PathFor(string snapshot) => Path.ChangeExtension(snapshot, ".tombstones.json");

    /// <summary>Reads the tombstones beside a snapshot.</summary>
    /// <exception cref="DiagnosticException">SG0006, SG0050.</exception>
    public static TombstoneSet Read(string snapshot)
    {
        var path = PathFor(snapshot);
        return AtomicFile.ReadIfExists(path) is { } text ? TombstoneJson.Read(text, path) : TombstoneSet.None;
    }

    /// <summary>The file as it is to be, for a write together with others.</summary>
    public static (string Path, string? Content) With(TombstoneSet tombstones, string snapshot) =>
        (PathFor(snapshot), tombstones.IsEmpty ? null : TombstoneJson.Write(tombstones));
}
