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
    [Fact]
    public void The_documentation_of_Elo_is_what_its_snapshot_gives()
    {
        using var folder = new TemporaryFolder();
        var checkedIn = Repository.PathOf("samples", "Elo", "docs", "schema");
        foreach (var file in Directory.EnumerateFiles(checkedIn, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(checkedIn, file), File.ReadAllText(file));
        }

        DocsOperation.Run(new DocsRequest
        {
            Snapshot = Repository.PathOf("samples", "Elo", "schema.json"),
            Configuration = Repository.PathOf("samples", "Elo", "schemagen.json"),
            Directory = folder.FullPath,
            Force = true,
        });

        Golden.MatchFolder(checkedIn, folder.Files().Keys.ToDictionary(static file => file.Replace('\\', '/'), folder.Read, StringComparer.Ordinal));
    }

    /// <summary>Releases print views in their own way: 16 and later leave out the table's name where there is only one.</summary>
    private static SchemaSnapshot WithoutViewTexts(SchemaSnapshot snapshot) =>
        snapshot with { Relations = snapshot.Relations.Select(static relation => relation with { Definition = null }).ToEquatableArray() };
}
