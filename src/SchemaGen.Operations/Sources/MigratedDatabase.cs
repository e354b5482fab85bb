using System.Text;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Migrations;
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
        var set = ReadFiles(configuration);
        var binaries = await PostgresBinaries.LocateAsync(progress, cancellationToken);
        var state = StateOf(set, binaries);
        if (known?.State == state)
        {
            return new CatalogReading(null, state);
        }

        progress?.Report("starting an ephemeral PostgreSQL");
        await using var server = await EphemeralServer.StartAsync(binaries, null, cancellationToken);
        var database = new MigrationDatabase(server);
        var outcomes = await database.ApplyAsync(
            set.Migrations, TimeSpan.FromSeconds(configuration.Migrations.Timeout), Told(progress), cancellationToken);
        progress?.Report("reading the catalog");
        await using var session = DatabaseConnector.Open(database.ConnectionString, cancellationToken);
        return CatalogReader.Read(new NpgsqlCatalogConnection(session), configuration, known: null, cancellationToken) with
        {
            State = state,
            Migrations = new MigrationIndex
            {
                Convention = set.Convention,
                Pattern = patterns.Trim(),
                Migrations = outcomes.Select(static outcome => outcome.ToIndexed()).ToEquatableArray(),
            },
            Warnings = set.Warnings,
        };
    }

    /// <summary>The files that the patterns match, as their tool understands them.</summary>
    public MigrationSet ReadFiles(SchemaGenConfiguration configuration) =>
        MigrationSet.Of(MigrationFiles.Read(MigrationGlobs.Expand(directory, patterns)), configuration.Migrations.Convention);

    /// <summary>Tells people which file is being applied.</summary>
    public static IProgress<MigrationProgress>? Told(IProgress<string>? progress) => progress is null ? null : new FileProgress(progress);

    /// <summary>The files in their order, and the PostgreSQL that would run them: the same make the same schema.</summary>
    private static string StateOf(MigrationSet set, PostgresBinaries binaries)
    {
        var text = new StringBuilder().Append(binaries.BinDirectory).Append('\n').Append(Directory.GetLastWriteTimeUtc(binaries.BinDirectory).Ticks);
        foreach (var file in set.Files)
        {
            text.Append('\n').Append(file.Path).Append('\n').Append(file.Text);
        }

        return FormattableString.Invariant($"migrations {set.Migrations.Count} {StableHash.Of(Encoding.UTF8.GetBytes(text.ToString())):x16}");
    }

    /// <summary>Reports at once: .NET's Progress posts to other threads, which would speak after the end.</summary>
    private sealed class FileProgress(IProgress<string> progress) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) =>
            progress.Report(FormattableString.Invariant($"applying {Path.GetFileName(value.Path)} ({value.Number} of {value.Count})"));
    }
}
