using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Rows of the tables that <c>schemagen.json</c> names.</summary>
public class ReferenceDataTests(ReferenceDataTests.Database database) : IClassFixture<ReferenceDataTests.Database>
{
    [Fact]
    public async Task Without_configuration_no_rows_are_read() =>
        Assert.DoesNotContain((await CatalogFixture.PullAsync(database.ConnectionString)).Relations, static relation => relation.ReferenceData is not null);

    [Fact]
    public async Task All_columns_unless_some_are_chosen() =>
        Assert.Equal(["id", "code", "hint", "seen", "cost", "flags", "data", "span"], (await RowsAsync("""{ "relation": "channels" }""")).Columns);

    [Fact]
    public async Task Rows_are_in_the_order_of_the_key_and_numbers_in_theirs() =>
        Assert.Equal(["-1", "9", "10"], Column(await RowsAsync("""{ "relation": "channels" }"""), 0));

    [Fact]
    public async Task The_key_orders_rows_that_do_not_show_it() =>
        Assert.Equal(["minus", "nine", "ten"], Column(await RowsAsync("""{ "relation": "channels", "columns": ["code"] }"""), 0));

    [Fact]
    public async Task Values_are_as_PostgreSQL_prints_them() =>
        Assert.Equal(
            ["10", "ten", null, "2020-01-01 09:00:00+00", "1.50", "{1,2}", @"\x00ff", "1 day"],
            (await RowsAsync("""{ "relation": "channels" }""")).Rows[2].Values.Select(static value => value.Text));

    [Fact]
    public async Task NULL_is_not_the_empty_text() =>
        Assert.Equal(["new\nline \"q\" \\ '", "", null], Column(await RowsAsync("""{ "relation": "channels", "columns": ["hint"] }"""), 0));

    [Fact]
    public async Task A_key_of_several_columns_orders_in_its_own_order_numbers_before_texts() =>
        Assert.Equal(
            ["01", "1", "1.0", "9", "10", "1,0", "1b", "Z", "a", "ä"],
            Column(await RowsAsync("""{ "relation": "\"Lookup\".\"Mixed\"", "columns": ["code"] }"""), 0));

    [Fact]
    public async Task Without_a_key_all_columns_order_and_a_row_may_be_there_twice() =>
        Assert.Equal(
            [("1", null), ("1", "y"), ("2", "x"), ("2", "x"), (null, "z")],
            (await RowsAsync("""{ "relation": "keyless" }""")).Rows.Select(static row => (row.Values[0].Text, row.Values[1].Text)));

    [Fact]
    public async Task A_table_may_be_empty() => Assert.Empty((await RowsAsync("""{ "relation": "empty" }""")).Rows);

    [Fact]
    public async Task As_many_rows_as_the_limit_are_read() => Assert.Equal(12, (await RowsAsync("""{ "relation": "many", "limit": 12 }""")).Rows.Count);

    [Fact]
    public Task A_row_more_than_the_limit_is_an_error() =>
        AssertErrorAsync("""{ "relation": "many", "limit": 11 }""", "public.many has more than 11 rows");

    [Fact]
    public Task A_table_that_does_not_exist_is_an_error() => AssertErrorAsync("""{ "relation": "chanels" }""", "referenceData names chanels");

    [Fact]
    public Task A_column_that_does_not_exist_is_an_error() =>
        AssertErrorAsync("""{ "relation": "channels", "columns": ["id", "cde"] }""", "referenceData names the column cde");

    [Fact]
    public async Task A_table_out_of_scope_is_an_error()
    {
        var configuration = ConfigurationJson.Read("""{ "schemas": ["Lookup"], "referenceData": [{ "relation": "channels" }] }""", "schemagen.json");
        await Assert.ThrowsAsync<DiagnosticException>(() => CatalogFixture.PullAsync(database.ConnectionString, configuration));
    }

    [Theory]
    [InlineData("", "permission denied for table t")]
    [InlineData("GRANT SELECT ON t TO PUBLIC; ALTER TABLE t ENABLE ROW LEVEL SECURITY", "query would be affected by row-level security policy")]
    public async Task Rows_that_the_role_may_not_see_are_an_error_and_not_missing(string rights, string message)
    {
        await using var own = await PostgresServer.CreateDatabaseAsync();
        await own.ExecuteAsync($"CREATE TABLE t (a int); {rights}");
        var stranger = await Stranger.CreateAsync(own);
        await own.ExecuteAsync("GRANT USAGE ON SCHEMA public TO PUBLIC");

        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => CatalogFixture.PullAsync(stranger.ConnectionString, ConfigurationJson.Read("""{ "referenceData": [{ "relation": "t" }] }""", "schemagen.json")));

        Assert.Equal(Rules.CatalogReadFailed, error.Diagnostic.Rule);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Column(ReferenceData data, int column) => data.Rows.Select(row => row.Values[column].Text);

    private async Task<ReferenceData> RowsAsync(string table) =>
        Assert.Single((await PullAsync(table)).Relations.Select(static relation => relation.ReferenceData).OfType<ReferenceData>());

    private async Task AssertErrorAsync(string table, string message)
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => PullAsync(table));
        Assert.Equal(Rules.ConfigurationInvalid, error.Diagnostic.Rule);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private Task<SchemaSnapshot> PullAsync(string table) =>
        CatalogFixture.PullAsync(database.ConnectionString, ConfigurationJson.Read($$"""{ "referenceData": [{{table}}] }""", "schemagen.json"));

    public sealed class Database() : FixtureDatabase("reference-data");
}
