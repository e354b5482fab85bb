using System.Text;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Objects whose statements are ours: what they say, and that they make the same object again.</summary>
public class ObjectTests
{
    private static readonly string[] Fixtures = ["objects", "objects-15", "objects-16", "objects-17", "objects-18", "aggregates", "secrets"];

    public static TheoryData<string> Available { get; } = [.. Fixtures.Where(static fixture => ServerRelease.Missing(CatalogFixture.Since(fixture)) is null)];

    public static TheoryData<string, string> Rebuilt { get; } = Matrix();

    [Theory]
    [MemberData(nameof(Available))]
    public async Task What_they_say(string fixture)
    {
        var snapshot = await CatalogFixture.SnapshotAsync(fixture, ServerRelease.Since(CatalogFixture.Since(fixture)));
        Golden.Match(Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Catalog", "golden", fixture + ".sql"), Render(snapshot));
    }

    [Theory]
    [MemberData(nameof(Available))]
    public async Task All_is_modelled(string fixture) =>
        Assert.Empty((await CatalogFixture.SnapshotAsync(fixture, ServerRelease.Since(CatalogFixture.Since(fixture)))).Unmodelled);

    /// <summary>
    /// To SchemaGen, to the catalogs' own columns, and to pg_dump. And every key under which one thing names another is the
    /// key of something: what needs what nobody makes is a comment in the script.
    /// </summary>
    [TheoryOfReleases]
    [MemberData(nameof(Rebuilt))]
    public async Task A_database_made_of_them_is_the_same(string fixture, string release)
    {
        var major = ServerRelease.MajorOf(release);
        await using var original = await CatalogFixture.LoadAsync(fixture, release);
        await using var empty = await PostgresServer.CreateDatabaseAsync(release: release);
        var rebuilt = await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);

        Assert.DoesNotContain("-- Left out", rebuilt.Script, StringComparison.Ordinal);
        Golden.Same(await RebuiltDatabase.SnapshotTextAsync(rebuilt.Original), await RebuiltDatabase.SnapshotTextAsync(rebuilt.Rebuilt));
        if (major >= 14)
        {
            Assert.Empty(await CatalogComparison.DifferencesAsync(rebuilt.Original, rebuilt.Rebuilt));
        }

        if (PgDump.Missing(major) is null)
        {
            Golden.Same(PgDump.SchemaOf(rebuilt.Original), PgDump.SchemaOf(rebuilt.Rebuilt));
        }
    }

    [Fact]
    public async Task Secrets_are_nowhere() =>
        Assert.DoesNotContain("geheim", SnapshotJson.Write(await CatalogFixture.SnapshotAsync("secrets")), StringComparison.Ordinal);

    [Fact]
    public async Task Every_kind_is_tested_here() =>
        Assert.Equal(
            Enum.GetValues<ObjectKind>(),
            (await CatalogFixture.SnapshotAsync("objects")).Objects.Select(static item => item.Kind).Distinct());

    private static string Render(SchemaSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var item in snapshot.Objects.AsEnumerable())
        {
            text.Append($"-- {ObjectKey.Object(item.Kind, item.Identity)}{(item.Schema is null ? "" : $" in {item.Schema}")}{(item.Comment is null ? "" : $": {item.Comment}")}\n");
            text.Append(string.Concat(item.DependsOn.Select(static key => $"-- needs {key}\n"))).Append(item.Definition).Append("\n\n");
        }

        foreach (var aggregate in snapshot.Routines.Where(static routine => routine.Kind == RoutineKind.Aggregate))
        {
            text.Append($"-- {ObjectKey.Routine(aggregate.Name, aggregate.ParameterTypes)}{(aggregate.Comment is null ? "" : $": {aggregate.Comment}")}\n");
            text.Append(string.Concat(aggregate.DependsOn.Select(static key => $"-- needs {key}\n"))).Append(aggregate.Definition).Append("\n\n");
        }

        return text.ToString();
    }

    private static TheoryData<string, string> Matrix()
    {
        var matrix = new TheoryData<string, string>();
        foreach (var release in PostgresServer.Releases)
        {
            foreach (var fixture in Fixtures.Except(["secrets"]).Concat(["routines", "routines-14", "types", "types-14", "ties"]).Where(fixture => CatalogFixture.Since(fixture) <= ServerRelease.MajorOf(release)))
            {
                matrix.Add(fixture, release);
            }
        }

        return matrix;
    }
}
