using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Rows of the tables that <c>schemagen.json</c> names.</summary>
public class ReferenceDataTests(ReferenceDataTests.Database database) : IClassFixture<ReferenceDataTests.Database>
{
    [Fact]
    public async Task Without_configuration_no_rows_are_read() =>
        Assert.DoesNotContain((await CatalogFixture.PullAsync(database.ConnectionString)).Relations, static relation => relation.ReferenceData is not null);

    [Fact]
    public async Task Unless_some_are_chosen_all_columns_that_one_knows_by_heart() =>
        Assert.Equal(["id", "code", "hint", "seen", "cost", "flags", "span"], (await RowsAsync("""{ "relation": "channels" }""")).Columns);

    [Theory]
    [InlineData("""["code", "id"]""", "code", "id")]
    [InlineData("""["*"]""", "id", "code", "hint", "seen", "cost", "flags", "data", "span")]
    [InlineData("""["span", "c*", "?d"]""", "span", "code", "cost", "id")]
    public async Task Columns_are_chosen_by_patterns_and_come_in_their_order(string patterns, params string[] columns) =>
        Assert.Equal(columns, (await RowsAsync($$"""{ "relation": "channels", "columns": {{patterns}} }""")).Columns);

    [Fact]
    public async Task What_becomes_code_is_recorded_with_the_rest() =>
        Assert.Equal(["id", "code", "hint"], (await RowsAsync("""{ "relation": "channels", "columns": ["id"], "csharp": "enum", "name": "code", "description": "hint" }""")).Columns);

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
            (await RowsAsync("""{ "relation": "channels", "columns": ["*"] }""")).Rows[2].Values.Select(static value => value.Text));

    [Fact]
    public async Task NULL_is_not_the_empty_text() =>
        Assert.Equal(["new\nline \"q\" \\ '", "", null], Column(await RowsAsync("""{ "relation": "channels", "columns": ["hint"] }"""), 0));

    [Fact]
    public async Task A_key_of_several_columns_orders_in_its_own_order_numbers_before_texts() =>
        Assert.Equal(
            ["01", "1", "1.0", "9", "10", "1,0", "1b", "Z", "a", "ä"],
            Column(await RowsAsync("""{ "relation": "Lookup.Mixed", "columns": ["code"] }"""), 0));

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
    public async Task Of_a_table_with_a_row_more_than_the_limit_none_is_recorded_and_that_is_said()
    {
        var reading = await ReadAsync("""{ "relation": "many", "limit": 11 }""");
        Assert.Equal(["SG0015 referenceData #0: public.many has more than 11 rows, of which none is recorded. Raise 'limit' if code knows them by heart, or take the relation out of referenceData."], Describe(reading));
        Assert.DoesNotContain(reading.Snapshot!.Relations, static relation => relation.ReferenceData is not null);
    }

    [Fact]
    public async Task A_pattern_is_for_all_that_it_fits_but_for_partitions_and_what_an_earlier_rule_has()
    {
        var reading = await ReadAsync("""{ "relation": "kinds", "columns": ["name"] }, { "relation": "kind*" }""");
        Assert.Equal(
            [("kinds", "name"), ("kinds_old", "id name")],
            reading.Snapshot!.Relations.Where(static relation => relation.ReferenceData is not null).Select(static relation => (relation.Name.Name, string.Join(' ', relation.ReferenceData!.Columns))));
        Assert.Equal(["a", "b"], Column(Rows(reading, "kinds"), 0));
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("""{ "relation": "chanels" }""", "SG0014 referenceData #0 relation", "relation 'chanels'")]
    [InlineData("""{ "relation": "kinds_1" }""", "SG0014 referenceData #0 relation", "relation 'kinds_1'")]
    [InlineData("""{ "relation": "channels" }, { "relation": "public.chan*" }""", "SG0014 referenceData #1 relation", "or an earlier rule has it")]
    [InlineData("""{ "relation": "channels", "columns": ["id", "cde"] }""", "SG0014 referenceData #0 columns #1", "column 'cde' of public.channels")]
    [InlineData("""{ "relation": "channels", "redact": ["x*"] }""", "SG0014 referenceData #0 redact #0", "column 'x*' of public.channels")]
    [InlineData("""{ "relation": "channels", "csharp": "enum", "name": "nam" }""", "SG0014 referenceData #0 name", "column 'nam' of public.channels")]
    public async Task What_matches_nothing_is_said(string tables, string place, string text)
    {
        var finding = Assert.Single(Describe(await ReadAsync(tables)));
        Assert.StartsWith(place + ": ", finding, StringComparison.Ordinal);
        Assert.Contains(text, finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_out_of_scope_is_not_there()
    {
        var configuration = ConfigurationJson.Read("""{ "schemas": ["Lookup"], "referenceData": [{ "relation": "channels" }] }""", "schemagen.json");
        Assert.Equal(Rules.ScopeUnmatched, Assert.Single((await CatalogFixture.ReadAsync(database.ConnectionString, configuration)).Findings).Rule);
    }

    [Theory]
    [InlineData("", "id name uses_password password_set_at hashtag", "api_key, \"userPin\", salt, token")]
    [InlineData(""", "columns": ["*"]""", "id name uses_password password_set_at hashtag made_on", "api_key, \"userPin\", salt, token")]
    [InlineData(""", "columns": ["id", "api_key", "token*"]""", "id api_key", "token")]
    [InlineData(""", "columns": ["id", "name"]""", "id name", null)]
    [InlineData(""", "redact": ["api_key", "userPin", "salt", "to*"]""", "id name api_key userPin salt token uses_password password_set_at hashtag", null)]
    public async Task What_looks_like_a_credential_is_recorded_only_by_its_whole_name(string rest, string columns, string? leftOut)
    {
        var reading = await ReadAsync($$"""{ "relation": "providers"{{rest}} }""");
        Assert.Equal(columns, string.Join(' ', Rows(reading, "providers").Columns));
        Assert.Equal(leftOut is null ? [] : [leftOut], Describe(reading).Select(static finding =>
        {
            Assert.StartsWith("SG0016 referenceData #0: The column", finding, StringComparison.Ordinal);
            return finding[(finding.IndexOf("column", StringComparison.Ordinal) + "column".Length)..finding.IndexOf(" of public.providers", StringComparison.Ordinal)].TrimStart('s', ' ');
        }));
    }

    [Fact]
    public async Task What_is_redacted_shows_only_that_it_is_there() =>
        Assert.Equal(["***", null], Column(await RowsAsync("""{ "relation": "providers", "columns": ["api_key", "id"], "redact": ["api_key"] }"""), 0));

    [Theory]
    [InlineData("REVOKE ALL ON t FROM PUBLIC", "The role may not read a, b of public.t. GRANT")]
    [InlineData("GRANT SELECT (a) ON t TO PUBLIC", "The role may not read b of public.t. GRANT")]
    [InlineData("GRANT SELECT ON t TO PUBLIC; ALTER TABLE t ENABLE ROW LEVEL SECURITY", "Row-level security hides rows of public.t from the role.")]
    [InlineData("GRANT SELECT ON t TO PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC", "The role may not read a, b of public.t. GRANT")]
    [InlineData("GRANT SELECT (a, b) ON t TO PUBLIC", null)]
    public async Task Rows_that_the_role_may_not_see_are_an_error_and_not_missing(string rights, string? message)
    {
        await using var own = await PostgresServer.CreateDatabaseAsync();
        var stranger = await Stranger.CreateAsync(own);
        await own.ExecuteAsync($"CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 2); CREATE TABLE other (id int); GRANT USAGE ON SCHEMA public TO PUBLIC; GRANT SELECT ON other TO PUBLIC; {rights}");

        var reading = await CatalogFixture.ReadAsync(stranger.ConnectionString, Configuration("""{ "relation": "t" }"""));

        if (message is null)
        {
            Assert.Equal(["2"], Column(Rows(reading, "t"), 1));
            return;
        }

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Rules.ReferenceRowsUnreadable, Severity.Error), (finding.Rule, finding.Rule.DefaultSeverity));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_when_the_rest_of_the_catalog_is_known()
    {
        await using var own = await PostgresServer.CreateDatabaseAsync();
        await own.ExecuteAsync("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
        var configuration = Configuration("""{ "relation": "t", "limit": 1 }""");
        var first = await CatalogFixture.ReadAsync(own.ConnectionString, configuration);
        await own.ExecuteAsync("INSERT INTO t VALUES (2)");

        using var connection = new NpgsqlCatalogConnection(SchemaGen.Postgres.Connections.DatabaseConnector.Open(own.ConnectionString, CancellationToken.None));
        var again = CatalogReader.Read(connection, configuration, new KnownCatalog(first.State, () => first.Snapshot!), CancellationToken.None);

        Assert.Equal("1", Assert.Single(Column(Rows(first, "t"), 0)));
        Assert.Null(Assert.Single(again.Snapshot!.Relations).ReferenceData);
        Assert.Equal(Rules.ReferenceTableTooLarge, Assert.Single(again.Findings).Rule);
    }

    [Theory]
    [InlineData("UPDATE t SET b = 'B' WHERE a = 1", true)]
    [InlineData("INSERT INTO t VALUES (3, 'c', 'k')", true)]
    [InlineData("DELETE FROM t WHERE a = 2", true)]
    [InlineData("UPDATE t SET k = NULL", true)]
    [InlineData("UPDATE t SET k = 'another secret'", false)]
    [InlineData("UPDATE t SET c = 'not recorded'", false)]
    [InlineData("UPDATE t SET b = b", false)]
    public async Task Rows_that_did_not_change_are_not_read_again(string change, bool isRead)
    {
        await using var own = await PostgresServer.CreateDatabaseAsync();
        await own.ExecuteAsync("CREATE TABLE t (a int PRIMARY KEY, b text, k text, c text); INSERT INTO t VALUES (1, 'a', 'secret'), (2, 'b', 'secret'); CREATE TABLE none (a int)");
        var configuration = Configuration("""{ "relation": "t", "columns": ["a", "b", "k"], "redact": ["k"] }, { "relation": "none" }""");
        var first = await CatalogFixture.ReadAsync(own.ConnectionString, configuration);
        await own.ExecuteAsync(change);

        using var connection = new NpgsqlCatalogConnection(SchemaGen.Postgres.Connections.DatabaseConnector.Open(own.ConnectionString, CancellationToken.None));
        var asked = false;
        var again = CatalogReader.Read(connection, configuration, new KnownCatalog(first.State, () => { asked = true; return first.Snapshot!; }), CancellationToken.None);

        Assert.Equal((isRead, isRead, isRead), (asked, again.Snapshot is not null, first.State != again.State));
        Assert.DoesNotContain("\n", first.State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_is_gone_is_told_as_if_nothing_was_known()
    {
        await using var own = await PostgresServer.CreateDatabaseAsync();
        var stranger = await Stranger.CreateAsync(own);
        await own.ExecuteAsync("CREATE TABLE t (a int); CREATE ROLE readers_of_t; GRANT USAGE ON SCHEMA public TO PUBLIC; GRANT SELECT ON t TO readers_of_t; GRANT readers_of_t TO " + stranger.Username);
        var configuration = Configuration("""{ "relation": "t" }""");
        var first = await CatalogFixture.ReadAsync(stranger.ConnectionString, configuration);
        await own.ExecuteAsync($"REVOKE readers_of_t FROM {stranger.Username}; DROP OWNED BY readers_of_t; DROP ROLE readers_of_t");

        using var connection = new NpgsqlCatalogConnection(SchemaGen.Postgres.Connections.DatabaseConnector.Open(stranger.ConnectionString, CancellationToken.None));
        var again = CatalogReader.Read(connection, configuration, new KnownCatalog(first.State, () => first.Snapshot!), CancellationToken.None);

        Assert.Empty(first.Findings);
        Assert.Equal(Rules.ReferenceRowsUnreadable, Assert.Single(again.Findings).Rule);
    }

    [Theory]
    [InlineData("digest|nonsense")]
    [InlineData("digest|!:1")]
    [InlineData("digest|:")]
    public void A_state_that_is_damaged_has_another_answer(string text) =>
        Assert.Equal([new RowsAnswer("SELECT ''", "damaged")], ReadState.Parse(text).Rows);

    [Fact]
    public async Task A_materialized_view_that_was_never_filled_has_no_rows_to_read() =>
        Assert.StartsWith("SG0017 referenceData #0: The materialized view public.unfilled has never been filled.", Assert.Single(Describe(await ReadAsync("""{ "relation": "unfilled" }"""))), StringComparison.Ordinal);

    private static IEnumerable<string?> Column(ReferenceData data, int column) => data.Rows.Select(row => row.Values[column].Text);

    private static ReferenceData Rows(CatalogReading reading, string relation) => Assert.Single(reading.Snapshot!.Relations, candidate => candidate.Name.Name == relation).ReferenceData!;

    private static IEnumerable<string> Describe(CatalogReading reading) =>
        reading.Findings.Select(static finding => $"{finding.Rule.Id} {string.Join(' ', finding.Path)}: {finding.Message}");

    private static SchemaGenConfiguration Configuration(string tables) => ConfigurationJson.Read($$"""{ "referenceData": [{{tables}}] }""", "schemagen.json");

    private async Task<ReferenceData> RowsAsync(string table) =>
        Assert.Single((await ReadAsync(table)).Snapshot!.Relations.Select(static relation => relation.ReferenceData).OfType<ReferenceData>());

    private Task<CatalogReading> ReadAsync(string tables) => CatalogFixture.ReadAsync(database.ConnectionString, Configuration(tables));

    public sealed class Database() : FixtureDatabase("reference-data");
}
