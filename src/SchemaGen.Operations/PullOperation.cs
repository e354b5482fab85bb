using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Operations;

/// <summary>What to pull, and where to.</summary>
public sealed record PullRequest
{
    public required SourceOptions Source { get; init; }

    /// <summary>Path of the snapshot to write.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }
}

/// <summary>What a pull did.</summary>
/// <param name="Snapshot">The schema as it is now.</param>
/// <param name="Changed">True when the file was written.</param>
public sealed record PullResult(SchemaSnapshot Snapshot, bool Changed);

/// <summary>Catalog to <c>schema.json</c>.</summary>
public static class PullOperation
{
    /// <summary>Reads the source and replaces the snapshot if it changed.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx; the snapshot is as it was.</exception>
    public static async Task<PullResult> RunAsync(PullRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var snapshot = await SchemaSource.ReadAsync(request.Source, request.Configuration, progress, cancellationToken);
        var changed = SnapshotFile.Write(request.Snapshot, SnapshotJson.Write(snapshot));
        return new PullResult(snapshot, changed);
    }
}
