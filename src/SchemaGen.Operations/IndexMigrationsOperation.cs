using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Operations;

/// <summary>Which migrations to index.</summary>
public sealed record IndexMigrationsRequest
{
    /// <summary>Folder that the patterns are relative to.</summary>
    public required string Directory { get; init; }

    /// <summary>Patterns of migration files, separated by semicolons.</summary>
    public required string Migrations { get; init; }

    /// <summary>Path of the snapshot that the index is beside; it need not exist.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>Whether the snapshot has to be there, as for documents that are written next.</summary>
    public bool NeedsSnapshot { get; init; }
}

/// <summary>What was indexed.</summary>
/// <param name="Path">Path of the index.</param>
/// <param name="Written">True when it was new or changed.</param>
/// <param name="Index">What each migration did.</param>
/// <param name="Warnings">What there is to say of the files.</param>
public sealed record IndexMigrationsResult(string Path, bool Written, MigrationIndex Index, IReadOnlyList<Diagnostic> Warnings);

/// <summary>Applies the migrations to an ephemeral server, and writes down what each did.</summary>
public static class IndexMigrationsOperation
{
    /// <summary>Writes <c>schema.migrations.json</c> if it changed. The snapshot stays as it is.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx; the index is as it was.</exception>
    public static async Task<IndexMigrationsResult> RunAsync(IndexMigrationsRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        if (request.NeedsSnapshot)
        {
            SnapshotFile.Parse(request.Snapshot);
        }

        var reading = await new MigratedDatabase(request.Directory, request.Migrations).ReadAsync(configuration with { ReferenceData = default }, known: null, progress, cancellationToken);
        var index = reading.Migrations!;
        return new IndexMigrationsResult(
            MigrationIndexFile.PathFor(request.Snapshot), MigrationIndexFile.Write(index, request.Snapshot), index, [.. configuration.Diagnostics.Apply(reading.Warnings)]);
    }
}
