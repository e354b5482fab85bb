using System.Text;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Operations.Sources;

/// <summary>The database that the migrations make, on a private server that lives as long as the pull.</summary>
internal sealed class MigratedDatabase(string directory, string patterns) : SchemaSource
{
    public override async Task<CatalogReading> ReadAsync(
        SchemaGenConfiguration configuration, KnownCatalog? known, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // Files first: a bad pattern needs no server to be found out.
        var files = MigrationFiles.Read(MigrationGlobs.Expand(directory, patterns));
        var binaries = await PostgresBinaries.LocateAsync(progress, cancellationToken);
        var state = StateOf(files, binaries);
        if (known?.State == state)
        {
            return new CatalogReading(null, state);
        }

        progress?.Report("starting an ephemeral PostgreSQL");
        await using var server = await EphemeralServer.StartAsync(binaries, null, cancellationToken);

        // Details name values of rows, which on this server come from the migrations themselves.
        await using var session = DatabaseConnector.Open(server.ConnectionString() + ";Include Error Detail=true", cancellationToken);
        await MigrationRunner.ApplyAsync(session.Connection, files, progress is null ? null : new FileProgress(progress), cancellationToken);
        progress?.Report("reading the catalog");
        return CatalogReader.Read(new NpgsqlCatalogConnection(session), configuration, known: null, cancellationToken) with { State = state };
    }

    /// <summary>The files in their order, and the PostgreSQL that would run them: the same make the same schema.</summary>
    private static string StateOf(IReadOnlyList<MigrationFile> files, PostgresBinaries binaries)
    {
        var text = new StringBuilder().Append(binaries.BinDirectory).Append('\n').Append(Directory.GetLastWriteTimeUtc(binaries.BinDirectory).Ticks);
        foreach (var file in files)
        {
            text.Append('\n').Append(file.Path).Append('\n').Append(file.Text);
        }

        return FormattableString.Invariant($"migrations {files.Count} {StableHash.Of(Encoding.UTF8.GetBytes(text.ToString())):x16}");
    }

    /// <summary>Reports at once: .NET's Progress posts to other threads, which would speak after the end.</summary>
    private sealed class FileProgress(IProgress<string> progress) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) =>
            progress.Report(FormattableString.Invariant($"applying {Path.GetFileName(value.Path)} ({value.Number} of {value.Count})"));
    }
}
