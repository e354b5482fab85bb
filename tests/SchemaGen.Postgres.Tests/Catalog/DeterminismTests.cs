using Npgsql;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Tests.Rebuild;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>The same schema gives the same bytes, whoever reads it, wherever it is, however it came to be.</summary>
public class DeterminismTests
{
    /// <summary>All that a database or role may set and that could show in what the catalog prints.</summary>
    private static readonly (string Name, string Value)[] Settings =
    [
        ("search_path", "s, a, b, other, public"), ("DateStyle", "'German, DMY'"), ("TimeZone", "'Asia/Tokyo'"), ("IntervalStyle", "sql_standard"), ("bytea_output", "escape"),
        ("quote_all_identifiers", "on"), ("extra_float_digits", "-10"), ("standard_conforming_strings", "off"), ("escape_string_warning", "off"), ("xmloption", "document"),
        ("default_transaction_isolation", "serializable"), ("default_transaction_read_only", "on"), ("row_security", "off"), ("client_encoding", "latin1"), ("lc_messages", "'C.UTF-8'"), ("lc_monetary", "'C.UTF-8'"), ("check_function_bodies", "off"), ("transform_null_equals", "on"),
        ("array_nulls", "off"), ("jit", "on"), ("enable_hashjoin", "off"),
    ];

    public static TheoryData<string> Fixtures { get; } = [.. CatalogFixture.All.Where(static fixture => ServerRelease.Missing(CatalogFixture.Since(fixture)) is null)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Neither_locale_nor_settings_nor_rights_show(string fixture)
    {
        var release = ServerRelease.Since(CatalogFixture.Since(fixture));
        var expected = SnapshotJson.Write(await CatalogFixture.SnapshotAsync(fixture, release));
        await using var database = await CatalogFixture.LoadAsync(fixture, release, locale: "C.UTF-8");
        Assert.Equal(expected, await TextAsync(database.ConnectionString));

        var stranger = await Stranger.CreateAsync(database);
        await SetAsync(database, $"DATABASE {database.Name}");
        Assert.Equal(expected, await TextAsync(database.ConnectionString));
        Assert.Equal(expected, await TextAsync(stranger.ConnectionString));
    }

    [Fact]
    public async Task A_right_on_one_column_hides_nothing()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> '')); CREATE VIEW v AS SELECT a, b FROM t");
        var expected = await TextAsync(database.ConnectionString);
        var stranger = await Stranger.CreateAsync(database);
        await database.ExecuteAsync($"GRANT USAGE ON SCHEMA public TO {stranger.Username}; GRANT SELECT (a) ON t TO {stranger.Username}");

        Assert.Equal(expected, await TextAsync(stranger.ConnectionString));
    }

    [Fact]
    public async Task Settings_of_a_role_do_not_show()
    {
        await using var database = await CatalogFixture.LoadAsync("columns");
        var stranger = await Stranger.CreateAsync(database);
        await SetAsync(database, $"ROLE {stranger.Username}");
        Assert.Equal(SnapshotJson.Write(await CatalogFixture.SnapshotAsync("columns")), await TextAsync(stranger.ConnectionString));
    }

    [FactSince(15)]
    public async Task Nor_do_those_of_a_role_in_everything_that_there_is()
    {
        await using var database = await RebuildFixture.LoadAsync(ServerRelease.Since(15), major: 15);
        var expected = await TextAsync(database.ConnectionString);
        var stranger = await Stranger.CreateAsync(database);
        await SetAsync(database, $"ROLE {stranger.Username}");
        Golden.Same(expected, await TextAsync(stranger.ConnectionString));
    }

    [Fact]
    public async Task The_order_of_creation_does_not_show() =>
        Assert.Equal(
            SnapshotJson.Write(await CatalogFixture.SnapshotAsync("order")),
            SnapshotJson.Write(await CatalogFixture.SnapshotAsync("order-reversed")));

    private static async Task<string> TextAsync(string connectionString) =>
        SnapshotJson.Write(await CatalogFixture.PullAsync(connectionString));

    private static Task SetAsync(TestDatabase database, string target) =>
        database.ExecuteAsync(string.Concat(Settings.Select(setting => $"ALTER {target} SET {setting.Name} = {setting.Value};")));
}
