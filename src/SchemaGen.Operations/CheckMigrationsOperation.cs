using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Migrations.Checks;
using SchemaGen.Postgres.Migrations.Trials;

namespace SchemaGen.Operations;

/// <summary>Which migrations to check.</summary>
public sealed record CheckMigrationsRequest
{
    /// <summary>Folder that the patterns are relative to.</summary>
    public required string Directory { get; init; }

    /// <summary>Patterns of migration files, separated by semicolons.</summary>
    public required string Migrations { get; init; }

    /// <summary>Path of the snapshot that the migrations are to agree with; it need not exist.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>A live database that the migrations are to agree with; null for none.</summary>
    public SourceOptions? Live { get; init; }

    /// <summary>Look at the text only: start no server.</summary>
    public bool TextOnly { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Files">How many migrations there are.</param>
/// <param name="Findings">In the order of the files.</param>
public sealed record CheckMigrationsResult(int Files, IReadOnlyList<Diagnostic> Findings)
{
    public bool HasErrors => Findings.Any(static finding => finding.Severity == Severity.Error);
}

/// <summary>Checks migrations: their text, what they do when they run again or are taken back, and whether they make what they should.</summary>
public static class CheckMigrationsOperation
{
    /// <summary>Finds what is wrong. Writes nothing.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG40xx.</exception>
    public static async Task<CheckMigrationsResult> RunAsync(CheckMigrationsRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        var set = new MigratedDatabase(request.Directory, request.Migrations).ReadFiles(configuration);
        var isAsked = IsAsked(configuration);
        var findings = set.Warnings.Concat(MigrationChecks.OfFiles(set, MigrationIndexFile.Read(request.Snapshot), configuration.Migrations.Applied).Where(finding => isAsked(finding.Rule))).ToList();
        var tried = request.TextOnly ? Trial.None(set) : await TryAsync(request, configuration, set, progress, cancellationToken);
        for (var i = 0; i < set.Migrations.Count; i++)
        {
            findings.AddRange(MigrationChecks.OfStatements(set.Migrations[i], tried.Result.Findings[i], isAsked));
        }

        findings.AddRange(tried.Result.Downs);
        findings.AddRange(tried.Agreement);
        return new CheckMigrationsResult(set.Migrations.Count, [.. configuration.Diagnostics.Apply(findings)]);
    }

    /// <summary>Rules that are information are off until somebody names them.</summary>
    private static Func<Rule, bool> IsAsked(SchemaGenConfiguration configuration) =>
        rule => rule.DefaultSeverity != Severity.Info || configuration.Diagnostics.Any(configured => configured.Rule == rule.Id && configured.Level != RuleLevel.None);

    private static async Task<Trial> TryAsync(
        CheckMigrationsRequest request, SchemaGenConfiguration configuration, MigrationSet set, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(configuration.Migrations.Timeout);
        var binaries = await PostgresBinaries.LocateAsync(progress, cancellationToken);
        progress?.Report("starting an ephemeral PostgreSQL");
        await using var server = await EphemeralServer.StartAsync(binaries, null, cancellationToken);
        var database = new MigrationDatabase(server);
        var told = MigratedDatabase.Told(progress);
        var outcomes = await database.ApplyAsync(set.Migrations, timeout, told, cancellationToken);
        var made = Read(database, configuration, cancellationToken);
        var agreement = new MigrationAgreement(outcomes, made);
        List<Diagnostic> differences = [.. File.Exists(request.Snapshot) ? agreement.WithSnapshot(SnapshotFile.Parse(request.Snapshot)) : []];
        if (request.Live is { } live)
        {
            var reading = await SchemaSource.Choose(live).ReadAsync(configuration, known: null, progress, cancellationToken);
            differences.AddRange(agreement.WithDatabase(reading.Snapshot!));
        }

        // A tool that keeps a list applies a file once; whoever wants to know all the same, names the rule.
        var asksAlways = configuration.Diagnostics.Any(static configured => configured.Rule == Rules.MigrationNotIdempotent.Id && configured.Level != RuleLevel.None);
        var trial = new MigrationTrial(database, timeout);
        return new Trial(await trial.RunAsync(set.Migrations, migration => asksAlways || set.RunsAgain(migration), told, cancellationToken), differences);
    }

    private static SchemaSnapshot Read(MigrationDatabase database, SchemaGenConfiguration configuration, CancellationToken cancellationToken)
    {
        using var session = DatabaseConnector.Open(database.ConnectionString, cancellationToken);
        return CatalogReader.Read(session, configuration, cancellationToken);
    }

    private sealed record Trial(TrialResult Result, IReadOnlyList<Diagnostic> Agreement)
    {
        public static Trial None(MigrationSet set) => new(new TrialResult([.. set.Migrations.Select(static _ => Array.Empty<StatementFinding>())], []), []);
    }
}
