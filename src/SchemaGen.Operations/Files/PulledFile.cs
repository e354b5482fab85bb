using System.Text;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Operations.Files;

/// <summary>
/// A small file beside what a build produces that says: this snapshot, with this configuration, is what the source gave
/// in this state. While all of that holds, a run need not read the catalog again. The file is a convenience: where it is
/// missing, damaged or cannot be written, the catalog is read.
/// </summary>
/// <param name="path">Path of the file; null for none.</param>
/// <param name="snapshot">Path of the snapshot.</param>
/// <param name="configuration">Path of the configuration, if there is one.</param>
internal sealed class PulledFile(string? path, string snapshot, string? configuration)
{
    /// <summary>What is known of the source: nothing where a file has changed since; null where nothing will be remembered either.</summary>
    public KnownCatalog? Recall()
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        try
        {
            return File.Exists(path) && File.Exists(snapshot)
                && File.ReadAllText(path).Split('\n') is [var key, var state] && key == KeyOf(FileText.WithLineFeeds(File.ReadAllBytes(snapshot)))
                ? new KnownCatalog(state, ReadSnapshot)
                : KnownCatalog.Nothing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return KnownCatalog.Nothing;
        }
    }

    /// <summary>Notes that the snapshot, whose file has this text, is what the source gives in this state.</summary>
    public void Remember(string text, string state)
    {
        if (string.IsNullOrEmpty(path) || state.Contains('\n', StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            AtomicFile.WriteIfChanged(path, KeyOf(Encoding.UTF8.GetBytes(text)) + "\n" + state);
        }
        catch (Exception e) when (e is Model.Diagnostics.DiagnosticException or IOException or UnauthorizedAccessException)
        {
            // Then the next run reads the catalog.
        }
    }

    private SchemaSnapshot ReadSnapshot() => SnapshotFile.Read(snapshot);

    /// <summary>Both files, and the code that made the one with the other.</summary>
    /// <param name="snapshotBytes">With LF.</param>
    private string KeyOf(byte[] snapshotBytes)
    {
        var configured = string.IsNullOrEmpty(configuration) ? 0 : StableHash.Of(File.ReadAllBytes(configuration));
        return FormattableString.Invariant(
            $"{VersionOf<PulledFile>()} {VersionOf<KnownCatalog>()} {VersionOf<SchemaSnapshot>()} {configured:x16} {snapshotBytes.Length} {StableHash.Of(snapshotBytes):x16}");
    }

    private static Guid VersionOf<T>() => typeof(T).Module.ModuleVersionId;
}
