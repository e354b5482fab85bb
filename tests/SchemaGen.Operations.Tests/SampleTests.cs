using SchemaGen.Model.Collections;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_snapshot_of_Elo_is_what_its_migrations_make()
    {
        using var folder = new TemporaryFolder();
        var result = await PullOperation.RunAsync(new PullRequest
        {
            Source = new SourceOptions { Directory = Repository.PathOf("samples", "Elo"), Migrations = "db/migrations/*.sql" },
            Snapshot = folder.PathOf("schema.json"),
            Configuration = Repository.PathOf("samples", "Elo", "schemagen.json"),
        });

        var checkedIn = SnapshotJson.Read(File.ReadAllText(Repository.PathOf("samples", "Elo", "schema.json")), "schema.json");
        Assert.Equal(SnapshotJson.Write(WithoutViewTexts(checkedIn)), SnapshotJson.Write(WithoutViewTexts(result.Snapshot)));
        Golden.Match(Repository.PathOf("samples", "Elo", "schema.migrations.json"), folder.Read("schema.migrations.json"));
    }

    /// <summary>Example, golden files and test in one: writing them once more changes nothing.</summary>
    [Theory]
    [InlineData("Elo", "schema")]
    [InlineData("Dashboard", "database")]
    public void The_documentation_of_a_sample_is_what_its_snapshot_gives(string sample, string docs)
    {
        using var folder = new TemporaryFolder();
        var checkedIn = Repository.PathOf("samples", sample, "docs", docs);
        foreach (var file in Directory.EnumerateFiles(checkedIn, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(checkedIn, file), File.ReadAllText(file));
        }

        DocsOperation.Run(new DocsRequest
        {
            Snapshot = Repository.PathOf("samples", sample, "schema.json"),
            Configuration = Repository.PathOf("samples", sample, "schemagen.json"),
            Directory = folder.FullPath,
            Force = true,
        });

        Golden.MatchFolder(checkedIn, folder.Files().Keys.ToDictionary(static file => file.Replace('\\', '/'), folder.Read, StringComparer.Ordinal));
    }

    /// <summary>The folder of migrations that teams have: its index, its documentation, and what is wrong with it.</summary>
    [Fact]
    public async Task Dashboard_is_what_its_migrations_make()
    {
        using var folder = new TemporaryFolder();
        var sample = Repository.PathOf("samples", "Dashboard");
        var configuration = Path.Combine(sample, "schemagen.json");
        const string Files = "services/postgres/init/*.sql";
        await PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = sample, Migrations = Files }, Snapshot = folder.PathOf("schema.json"), Configuration = configuration });
        Golden.Match(Path.Combine(sample, "schema.json"), folder.Read("schema.json"));
        Golden.Match(Path.Combine(sample, "schema.migrations.json"), folder.Read("schema.migrations.json"));

        var check = await CheckMigrationsOperation.RunAsync(new CheckMigrationsRequest { Directory = sample, Migrations = Files, Snapshot = Path.Combine(sample, "schema.json"), Configuration = configuration });
        Assert.Equal(25, check.Files);
        Assert.Equal(
            ["010_llm_models_schema.sql", "010_performance_indexes.sql", "015_claude_terminal_schema.sql", "015_notification_events_schema.sql", "015_telegram_config_schema.sql", "015_telegram_indexes.sql", "015_telegram_security_schema.sql", "015_telegram_updated_at.sql"],
            check.Findings.Where(static finding => finding.Id == "SG4124").Select(static finding => Path.GetFileName(finding.Location!.File)));
        Assert.Empty(check.Findings.Where(static finding => finding.Id != "SG4124").Select(static finding => finding.ToString()));
    }

    /// <summary>Releases print views in their own way: 16 and later leave out the table's name where there is only one.</summary>
    private static SchemaSnapshot WithoutViewTexts(SchemaSnapshot snapshot) =>
        snapshot with { Relations = snapshot.Relations.Select(static relation => relation with { Definition = null }).ToEquatableArray() };
}
