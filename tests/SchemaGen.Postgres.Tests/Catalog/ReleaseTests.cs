using System.Text.RegularExpressions;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Tests.Rebuild;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>The same statements on every supported major version.</summary>
public partial class ReleaseTests
{
    public static TheoryData<string, string> FixturesOnReleases { get; } = Matrix();

    public static TheoryData<string> EarlierReleases { get; } = [.. PostgresServer.Releases.SkipLast(1)];

    [TheoryOfReleases]
    [MemberData(nameof(FixturesOnReleases))]
    public async Task Releases_differ_only_in_what_each_prints_in_its_own_way(string fixture, string release) =>
        Golden.Same(
            SnapshotJson.Write(Common(await CatalogFixture.SnapshotAsync(fixture, PostgresServer.Releases[^1]))),
            SnapshotJson.Write(Common(await CatalogFixture.SnapshotAsync(fixture, release))));

    [TheoryOfReleases]
    [MemberData(nameof(EarlierReleases))]
    public async Task So_does_everything_that_all_of_them_know(string release) =>
        Golden.Same(
            SnapshotJson.Write(Common(await PullKnownToAllAsync(PostgresServer.Releases[^1]))),
            SnapshotJson.Write(Common(await PullKnownToAllAsync(release))));

    private static async Task<SchemaSnapshot> PullKnownToAllAsync(string release)
    {
        await using var database = await RebuildFixture.LoadAsync(release, ServerRelease.MajorOf(PostgresServer.Releases[0]));
        return await CatalogFixture.PullAsync(database.ConnectionString);
    }

    /// <summary>Without what is the release's own; the list is in docs/postgresql-versions.md.</summary>
    private static SchemaSnapshot Common(SchemaSnapshot snapshot) => snapshot with
    {
        Relations = [.. snapshot.Relations.Select(Common)],

        // Since 14.
        Ranges = [.. snapshot.Ranges.Select(static range => range with { Multirange = null })],

        // Until 13 the operators of a gist class belong to it and not to its family.
        Objects = [.. snapshot.Objects.Where(static item => !item.Identity.EndsWith(" USING gist", StringComparison.Ordinal))],

        // Until 13 without the word IN.
        Routines =
        [
            .. snapshot.Routines.Select(static routine => routine.Kind != RoutineKind.Procedure ? routine : routine with
            {
                Arguments = routine.Arguments.Replace("IN a", "a", StringComparison.Ordinal),
                Definition = routine.Definition.Replace("(IN a", "(a", StringComparison.Ordinal),
            }),
        ],
    };

    private static Relation Common(Relation relation) => relation with
    {
        // Until 15 the columns of a view of one table are qualified.
        Definition = relation.Definition is { } definition ? Qualifier().Replace(definition, "") : null,

        // Since 18 a NOT NULL has a name; since 17 partitions have the identity columns of their parents.
        Columns = [.. relation.Columns.Select(column => column with { NotNull = null, Identity = relation.IsPartition ? Identity.None : column.Identity })],
    };

    [GeneratedRegex("""(?<![\w."])(?:\w+|"[^"]+")\.(?=[\w"])""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Qualifier();

    private static TheoryData<string, string> Matrix()
    {
        var matrix = new TheoryData<string, string>();
        foreach (var release in PostgresServer.Releases.SkipLast(1))
        {
            foreach (var fixture in CatalogFixture.All.Where(fixture => CatalogFixture.Since(fixture) <= ServerRelease.MajorOf(release)))
            {
                matrix.Add(fixture, release);
            }
        }

        return matrix;
    }
}
