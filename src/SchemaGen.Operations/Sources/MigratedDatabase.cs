using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Operations.Sources;

/// <summary>The database that the migrations make, on a private server that lives as long as the pull.</summary>
internal sealed class MigratedDatabase(string directory, string patterns) : SchemaSource
{
    public override async Task<SchemaSnapshot> ReadAsync(SchemaGenConfiguration configuration, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // Files first: a bad pattern needs no server to be found out.
        var files = MigrationFiles.Read(MigrationGlobs.Expand(directory, patterns));
        var binaries = await PostgresBinaries.LocateAsync(progress, cancellationToken);
        progress?.Report("starting an ephemeral PostgreSQL");
        await using var server = await EphemeralServer.StartAsync(binaries, null, cancellationToken);

        // Details name values of rows, which on this server come from the migrations themselves.
        await using var connection = DatabaseConnector.Open(server.ConnectionString() + ";Include Error Detail=true", cancellationToken);
        await MigrationRunner.ApplyAsync(connection, files, progress is null ? null : new FileProgress(progress), cancellationToken);
        progress?.Report("reading the catalog");
        return CatalogReader.Read(connection, configuration, cancellationToken);
    }

    /// <summary>Reports at once: .NET's Progress posts to other threads, which would speak after the end.</summary>
    private sealed class FileProgress(IProgress<string> progress) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) =>
            progress.Report(FormattableString.Invariant($"applying {Path.GetFileName(value.Path)} ({value.Number} of {value.Count})"));
    }
}
