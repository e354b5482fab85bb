using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Operations.Files;

/// <summary>The checked-in snapshot on disk.</summary>
internal static class SnapshotFile
{
    /// <summary>Reads the snapshot that must be there.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005.</exception>
    public static SchemaSnapshot Read(string path) => SnapshotJson.Read(Parse(path), path);

    /// <summary>Reads the snapshot that one relation is to be refreshed in.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005.</exception>
    public static SchemaSnapshot ReadForRefresh(string path) => File.Exists(path) ? Read(path) : throw Rules.SnapshotMissing.Error(
        $"The snapshot {Path.GetFileName(path)} does not exist, and one relation is not all of it. Pull once without --table (SchemaGenTable).", new SourceLocation(path));

    /// <summary>True when there is a snapshot that has relations.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005.</exception>
    public static bool HasRelations(string path) => ReadText(path) is { } text && TryRead(SnapshotJson.Parse(text, path), path) is { Relations.IsEmpty: false };

    /// <summary>Parses the snapshot that must be there.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005.</exception>
    public static JsonTree Parse(string path) => SnapshotJson.Parse(ReadText(path) ?? throw Missing(path), path);

    /// <summary>What a pull is about to replace; a file that is there but is none that we can read is left alone.</summary>
    /// <param name="path">Path of the snapshot.</param>
    /// <param name="text">What is to be there.</param>
    /// <returns>Null where the file says that already.</returns>
    /// <exception cref="DiagnosticException">SG0001 to SG0005.</exception>
    public static ReplacedSnapshot? Replaced(string path, string text)
    {
        if (ReadText(path) is not { } existing)
        {
            return new ReplacedSnapshot(null, null);
        }

        if (FileText.IsSame(existing, text))
        {
            return null;
        }

        var tree = SnapshotJson.Parse(existing, path);
        return new ReplacedSnapshot(tree, TryRead(tree, path));
    }

    /// <summary>A pull replaces content that makes no sense.</summary>
    private static SchemaSnapshot? TryRead(JsonTree tree, string path)
    {
        try
        {
            return SnapshotJson.Read(tree, path);
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }

    private static string? ReadText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Rules.SnapshotMissing.Error($"The snapshot {path} could not be read: {Wording.Sentence(e.Message)} Give yourself the right to read it, or name another file (--snapshot, SchemaGenSnapshot).", new SourceLocation(path));
        }
    }

    private static DiagnosticException Missing(string path) => Rules.SnapshotMissing.Error(
        $"The snapshot {Path.GetFileName(path)} does not exist. Make it once: 'schemagen pull' or 'dotnet build -t:SchemaGenPull', with a source (--connection, --migrations or --psql; SchemaGenConnection, SchemaGenMigrations or SchemaGenPsqlCommand).",
        new SourceLocation(path));
}

/// <summary>The snapshot that a pull replaces.</summary>
/// <param name="Tree">What the file says; null where there is none.</param>
/// <param name="Snapshot">What it means; null where it makes no sense.</param>
internal sealed record ReplacedSnapshot(JsonTree? Tree, SchemaSnapshot? Snapshot);
