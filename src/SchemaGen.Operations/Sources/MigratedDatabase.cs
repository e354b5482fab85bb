using Npgsql;
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
        await ApplyAsync(connection, files, progress, cancellationToken);
        progress?.Report("reading the catalog");
        return CatalogReader.Read(connection, configuration, cancellationToken);
    }

    private static Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<MigrationFile> files, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var perFile = progress is null
            ? null
            : new Progress<MigrationProgress>(file => progress.Report(FormattableString.Invariant($"applying {Path.GetFileName(file.Path)} ({file.Number} of {file.Count})")));
        return MigrationRunner.ApplyAsync(connection, files, perFile, cancellationToken);
    }
}
