using SchemaGen.Documentation;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to document, and where to.</summary>
public sealed record DocsRequest
{
    /// <summary>Path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>The documentation directory.</summary>
    public required string Directory { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Directory">The documentation directory, absolute.</param>
/// <param name="Files">Number of files that the documentation has.</param>
/// <param name="Written">Number of files whose content changed.</param>
public sealed record DocsResult(string Directory, int Files, int Written);

/// <summary>Snapshot to Markdown. Asks no database.</summary>
public static class DocsOperation
{
    /// <summary>Writes what changed.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0013, SG0050.</exception>
    public static DocsResult Run(DocsRequest request, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        var snapshot = SnapshotFile.Read(request.Snapshot);
        var directory = Path.GetFullPath(request.Directory);
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        var files = DocumentationSet.Render(snapshot, configuration);
        var written = 0;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(directory, file.Path);
            var previous = AtomicFile.ReadIfExists(path);
            written += AtomicFile.WriteIfChanged(path, LastSync.Stamp(file.Content, now, previous)) ? 1 : 0;
        }

        return new DocsResult(directory, files.Count, written);
    }
}
