using System.Reflection;
using SchemaGen.Model.Ddl;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;
using Xunit.Sdk;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>A database that is made from the snapshot of another is like it.</summary>
public class RebuildTests
{
    [Theory]
    [OnRelease(13)]
    [OnRelease(14)]
    [OnRelease(15)]
    [OnRelease(16)]
    [OnRelease(17)]
    [OnRelease(18)]
    public async Task It_has_the_same_snapshot(string release)
    {
        var databases = await RebuildFixture.OnAsync(release);
        Golden.Same(await RebuiltDatabase.SnapshotTextAsync(databases.Original), await RebuiltDatabase.SnapshotTextAsync(databases.Rebuilt));
    }

    /// <summary>PostgreSQL says from 14 on which columns of its catalogs are references.</summary>
    [Theory]
    [OnRelease(14)]
    [OnRelease(15)]
    [OnRelease(16)]
    [OnRelease(17)]
    [OnRelease(18)]
    public async Task It_has_the_same_catalogs(string release)
    {
        var databases = await RebuildFixture.OnAsync(release);
        var differences = await CatalogComparison.DifferencesAsync(databases.Original, databases.Rebuilt);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [OnRelease(13, forPgDump: true)]
    [OnRelease(14, forPgDump: true)]
    [OnRelease(15, forPgDump: true)]
    [OnRelease(16, forPgDump: true)]
    [OnRelease(17, forPgDump: true)]
    [OnRelease(18, forPgDump: true)]
    public async Task It_is_dumped_as_the_same(string release)
    {
        var databases = await RebuildFixture.OnAsync(release);
        Golden.Same(PgDump.SchemaOf(databases.Original), PgDump.SchemaOf(databases.Rebuilt));
    }

    public static TheoryData<string> FixturesOfReader { get; } =
        [.. CatalogFixture.All.Except(NotRebuilt).Where(static fixture => ServerRelease.Missing(CatalogFixture.Since(fixture)) is null)];

    /// <summary>Of <c>extensions</c> an extension adopts what it did not make; of <c>secrets</c> secrets are left out.</summary>
    private static string[] NotRebuilt => ["extensions", "secrets"];

    [Theory]
    [MemberData(nameof(FixturesOfReader))]
    public async Task So_are_those_that_the_reader_is_tested_with(string fixture)
    {
        var release = ServerRelease.Since(CatalogFixture.Since(fixture));
        await using var original = await CatalogFixture.LoadAsync(fixture, release);
        await using var empty = await PostgresServer.CreateDatabaseAsync(release: release);
        var databases = await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);
        Golden.Same(await RebuiltDatabase.SnapshotTextAsync(databases.Original), await RebuiltDatabase.SnapshotTextAsync(databases.Rebuilt));
        var differences = await CatalogComparison.DifferencesAsync(databases.Original, databases.Rebuilt);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task The_script_of_a_partition_brings_it_back_where_its_parent_is()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(
            """
            CREATE TABLE public.events (id integer, at date, PRIMARY KEY (id, at), CHECK (id > 0)) PARTITION BY RANGE (at);
            CREATE INDEX events_at ON public.events (at);
            CREATE TABLE public.events_24 PARTITION OF public.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE INDEX events_24_own ON public.events_24 (at, id);
            ALTER TABLE public.events_24 ALTER id SET DEFAULT 7;
            """);
        var before = await RebuiltDatabase.PullAsync(database.ConnectionString);
        await database.ExecuteAsync("DROP TABLE public.events_24");
        await database.ExecuteAsync(RelationScripts.Of(before).Render(before.Relations.Single(static relation => relation.Name.Name == "events_24")));
        Golden.Same(SnapshotJson.Write(before), await RebuiltDatabase.SnapshotTextAsync(database.ConnectionString));
    }

    /// <summary>PostgreSQL cannot make them as they came about: the child then has the column itself.</summary>
    [TheorySince(18)]
    [InlineData("CREATE TABLE p (a int CHECK (a > 0), b int GENERATED ALWAYS AS (a * 2)); CREATE TABLE c () INHERITS (p); ALTER TABLE p DROP CONSTRAINT p_a_check; ALTER TABLE c ALTER b SET EXPRESSION AS (a * 3); ALTER TABLE p ADD CHECK (a > 0)")]
    [InlineData("CREATE TABLE p (a int, b int GENERATED ALWAYS AS (a * 2) STORED); CREATE TABLE q (a int, b int GENERATED ALWAYS AS (a * 2) STORED); CREATE TABLE c () INHERITS (p, q); ALTER TABLE ONLY q ALTER b SET EXPRESSION AS (a * 5); ALTER TABLE c ALTER b SET EXPRESSION AS (a * 3)")]
    public async Task A_child_computes_its_columns_in_its_own_way(string schema)
    {
        var release = ServerRelease.Since(18);
        await using var original = await PostgresServer.CreateDatabaseAsync(release: release);
        await using var empty = await PostgresServer.CreateDatabaseAsync(release: release);
        await original.ExecuteAsync(schema);
        await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);
        const string Expression = "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'c'::regclass";
        Assert.Equal(("(a * 3)", "(a * 3)"), (await original.ScalarAsync(Expression), await empty.ScalarAsync(Expression)));
    }

    [Fact]
    public async Task What_is_changed_in_one_of_two_databases_is_seen_in_the_catalogs()
    {
        const string Schema = "CREATE TABLE public.t (gone integer, a integer DEFAULT 1, b text); ALTER TABLE public.t DROP gone; CREATE INDEX i ON public.t (a)";
        var release = ServerRelease.Since(14);
        await using var one = await PostgresServer.CreateDatabaseAsync(release: release);
        await using var other = await PostgresServer.CreateDatabaseAsync(release: release);
        await one.ExecuteAsync(Schema);
        await other.ExecuteAsync("CREATE TABLE public.t (a integer DEFAULT 1, b text); CREATE INDEX i ON public.t (a)");
        Assert.Empty(await CatalogComparison.DifferencesAsync(one.ConnectionString, other.ConnectionString));

        await other.ExecuteAsync("ALTER TABLE public.t ALTER a SET DEFAULT 2, ALTER b SET STATISTICS 7; COMMENT ON INDEX public.i IS 'x'");
        Assert.Equal(
            [
                "- pg_attrdef default value for public.t.a | adbin = 1",
                "+ pg_attrdef default value for public.t.a | adbin = 2",
                "+ pg_attribute table column public.t.b | attstattarget = 7",
                "+ pg_description index public.i",
            ],
            (await CatalogComparison.DifferencesAsync(one.ConnectionString, other.ConnectionString)).Where(static line => !line.StartsWith("- pg_attribute", StringComparison.Ordinal)));
    }

    /// <summary>A case on the release of a major version; where it cannot run it is skipped, and says why.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    private sealed class OnReleaseAttribute : DataAttribute
    {
        private readonly int _major;

        public OnReleaseAttribute(int major, bool forPgDump = false)
        {
            _major = major;
            Skip = !ServerRelease.CanFetch ? "npm, which would fetch every supported PostgreSQL, is missing."
                : forPgDump && PgDump.Missing(major) is { } reason ? $"{reason} The comparison of catalogs stands for it."
                : null!;
        }

        public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[PostgresServer.Releases.Single(release => ServerRelease.MajorOf(release) == _major)]];
    }
}
