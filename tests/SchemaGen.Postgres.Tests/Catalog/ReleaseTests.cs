using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>The same statements on every supported major version.</summary>
public class ReleaseTests
{
    public static TheoryData<string, string> FixturesOnReleases { get; } = Matrix();

    [TheoryOfReleases]
    [MemberData(nameof(FixturesOnReleases))]
    public async Task Releases_differ_only_in_what_each_prints_in_its_own_way(string fixture, string release) =>
        Assert.Equal(
            SnapshotJson.Write(Common(await CatalogFixture.SnapshotAsync(fixture, PostgresServer.Releases[^1]))),
            SnapshotJson.Write(Common(await CatalogFixture.SnapshotAsync(fixture, release))));

    /// <summary>
    /// Without what is the release's own: until 15 the columns of a view of one table are qualified; until 13 there are no
    /// multiranges, and procedures are printed without the word IN.
    /// </summary>
    private static SchemaSnapshot Common(SchemaSnapshot snapshot) => snapshot with
    {
        Relations = [.. snapshot.Relations.Select(static relation => relation with { Definition = null })],
        Ranges = [.. snapshot.Ranges.Select(static range => range with { Multirange = null })],
        Routines =
        [
            .. snapshot.Routines.Select(static routine => routine.Kind != RoutineKind.Procedure ? routine : routine with
            {
                ParameterTypes = routine.ParameterTypes.Replace("IN a", "a", StringComparison.Ordinal),
                Arguments = routine.Arguments.Replace("IN a", "a", StringComparison.Ordinal),
                Definition = routine.Definition.Replace("(IN a", "(a", StringComparison.Ordinal),
            }),
        ],
    };

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
