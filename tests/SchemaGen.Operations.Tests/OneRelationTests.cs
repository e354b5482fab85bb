using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary><c>--table</c>: one relation is refreshed, compared or listed, and the rest is left as it was.</summary>
public sealed class OneRelationTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync(
            """
            CREATE TYPE mood AS ENUM ('sad', 'happy');
            CREATE TABLE users (id serial PRIMARY KEY, mood mood);
            CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users);
            CREATE TABLE measures (at date) PARTITION BY RANGE (at);
            CREATE TABLE measures_2025 PARTITION OF measures FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            CREATE VIEW happy AS SELECT id FROM users WHERE mood = 'happy';
            """);
        await PullAsync();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "users", "ALTER TABLE users ADD email text, DROP mood CASCADE; ALTER SEQUENCE users_id_seq INCREMENT 5" },
        { "orders", "ALTER TABLE orders ADD note text; CREATE INDEX ON orders (note); ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey" },
        { "orders", "CREATE STATISTICS together ON id, user_id FROM orders" },
        { "orders", "CREATE SCHEMA shop; CREATE DOMAIN shop.code AS text; CREATE TYPE shop.step AS ENUM ('a'); CREATE TABLE shop.goods (code shop.code PRIMARY KEY, step shop.step); ALTER TABLE orders ADD good shop.code REFERENCES shop.goods" },
        { "orders", "CREATE FUNCTION next_note() RETURNS text LANGUAGE sql AS 'SELECT ''x'''; ALTER TABLE orders ADD note text DEFAULT next_note()" },
        { "measures", "CREATE TABLE measures_2026 PARTITION OF measures FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); DROP TABLE measures_2025" },
        { "users", "ALTER TYPE mood ADD VALUE 'furious'" },
        { "survey_notes", "CREATE TABLE survey_notes (id int GENERATED ALWAYS AS IDENTITY, author int REFERENCES users)" },
        { "orders", "DROP TABLE orders" },
        { "happy", "CREATE OR REPLACE VIEW happy AS SELECT id FROM users" },
    };

    /// <summary>Where only one relation changed, refreshing that one is as good as pulling everything.</summary>
    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_belongs_to_a_relation_comes_with_it(string table, string change)
    {
        // The view is another relation: its own change is not asked for.
        await _database.ExecuteAsync(table == "users" && change.Contains("CASCADE", StringComparison.Ordinal) ? "DROP VIEW happy" : "SELECT");
        await PullAsync();
        await _database.ExecuteAsync(change);

        await PullAsync(table);

        var refreshed = _folder.Read("schema.json");
        Assert.False((await PullAsync()).Changed, $"{refreshed}\n---\n{_folder.Read("schema.json")}");
    }

    [Fact]
    public async Task Other_relations_stay_as_they_were()
    {
        await _database.ExecuteAsync("ALTER TABLE users ADD email text; ALTER TABLE orders ADD note text");

        var result = await PullAsync("orders");

        Assert.Equal(["public.orders"], result.Changes.Changed.Select(static name => name.ToString()));
        Assert.Null(result.Snapshot.Relations.Single(static relation => relation.Name.Name == "users").FindColumn("email"));
    }

    [Fact]
    public async Task A_view_brings_what_is_known_of_it_now()
    {
        await _database.ExecuteAsync("CREATE OR REPLACE VIEW happy AS SELECT user_id AS id FROM orders WHERE id > 0");

        var column = (await PullAsync("happy")).Snapshot.Relations.Single(static relation => relation.Name.Name == "happy").Columns[0];

        Assert.Equal((NullReason.Column, "orders", "user_id"), (column.NullReason, column.Origin?.Relation, column.Origin?.Column));
    }

    [Fact]
    public async Task A_relation_that_another_one_needs_and_that_is_new_comes_too()
    {
        await _database.ExecuteAsync("CREATE TABLE countries (code text PRIMARY KEY); ALTER TABLE orders ADD country text REFERENCES countries");

        Assert.Equal(["public.countries"], (await PullAsync("orders")).Changes.Added.Select(static name => name.ToString()));
    }

    [Fact]
    public async Task What_is_not_modelled_of_a_relation_comes_and_goes_with_it()
    {
        await _database.ExecuteAsync("INSERT INTO pg_seclabel SELECT oid, 'pg_class'::regclass, 1, 'dummy', 'secret' FROM pg_class WHERE relname IN ('users', 'orders')");

        Assert.Equal(["table column public.orders.id"], (await PullAsync("orders")).Snapshot.Unmodelled.Select(static item => item.Name));
        Assert.Equal(["table column public.orders.id", "table column public.users.id"], (await PullAsync("users")).Snapshot.Unmodelled.Select(static item => item.Name));

        await _database.ExecuteAsync("DELETE FROM pg_seclabel");

        Assert.Equal(["table column public.users.id"], (await PullAsync("orders")).Snapshot.Unmodelled.Select(static item => item.Name));
    }

    [Fact]
    public async Task Verify_sees_the_drift_of_that_relation_only()
    {
        await _database.ExecuteAsync("ALTER TABLE users ADD email text; ALTER TABLE orders ADD note text");

        var drift = await VerifyOperation.RunAsync(new VerifyRequest { Source = Source, Snapshot = _folder.PathOf("schema.json"), Table = "orders" });

        Assert.Contains("public.orders.note", Assert.Single(drift.Drift).Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders", "public.orders")]
    [InlineData("public.orders", "public.orders")]
    [InlineData("\"orders\"", "public.orders")]
    [InlineData("Orders", "public.orders")]
    public async Task Names_are_taken_as_psql_takes_them(string typed, string expected) =>
        Assert.Equal(expected, Assert.Single((await ListAsync(typed)).Relations).Relation.Name.ToString());

    [Fact]
    public async Task A_name_in_another_schema_needs_the_schema_only_where_there_are_two()
    {
        await _database.ExecuteAsync("CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.log (id int); CREATE TABLE a.orders (id int); CREATE TABLE a.twin (id int); CREATE TABLE b.twin (id int)");

        Assert.Equal("a.log", Assert.Single((await ListAsync("log")).Relations).Relation.Name.ToString());
        Assert.Equal("public.orders", Assert.Single((await ListAsync("orders")).Relations).Relation.Name.ToString());
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => ListAsync("twin"));
        Assert.Contains("a.twin or b.twin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_that_is_nowhere_is_one_error_and_nothing_is_written()
    {
        var before = _folder.Files();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => PullAsync("order"));

        Assert.Equal("SG0060", error.Diagnostic.Id);
        Assert.Contains("Did you mean public.orders?", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task Without_a_snapshot_there_is_nothing_to_refresh()
    {
        File.Delete(_folder.PathOf("schema.json"));

        Assert.Equal("SG0001", (await Assert.ThrowsAsync<DiagnosticException>(() => PullAsync("orders"))).Diagnostic.Id);
    }

    [Fact]
    public async Task A_list_knows_rows_and_sizes_and_a_partitioned_table_those_of_its_partitions()
    {
        await _database.ExecuteAsync("INSERT INTO measures SELECT '2025-06-01' FROM generate_series(1, 1000); INSERT INTO users SELECT FROM generate_series(1, 5); ANALYZE");

        var listed = (await ListAsync(null)).Relations.ToDictionary(static item => item.Relation.Name.Name, static item => item.Size);

        Assert.Equal(1000, listed["measures"]!.EstimatedRows);
        Assert.Equal(listed["measures_2025"], listed["measures"]);
        Assert.Equal(5, listed["users"]!.EstimatedRows);
        Assert.Equal(await _database.ScalarAsync("SELECT pg_total_relation_size('users')"), $"{listed["users"]!.TotalBytes}");
        Assert.Null(listed["happy"]);
    }

    [Theory]
    [InlineData("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE")]
    [InlineData("REINDEX TABLE orders")]
    public async Task A_table_that_a_migration_has_locked_has_no_size_and_the_others_have(string sql)
    {
        await using var migration = new Npgsql.NpgsqlConnection(_database.ConnectionString);
        await migration.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("BEGIN; " + sql, migration);
        await command.ExecuteNonQueryAsync();

        var listed = (await ListAsync(null)).Relations.ToDictionary(static item => item.Relation.Name.Name, static item => item.Size);

        Assert.Null(listed["orders"]!.TotalBytes);
        Assert.NotNull(listed["users"]!.TotalBytes);
        Assert.NotNull(listed["measures"]!.TotalBytes);
    }

    [Fact]
    public async Task Before_anybody_analysed_a_table_its_rows_are_unknown() =>
        Assert.Null(Assert.Single((await ListAsync("users")).Relations).Size!.EstimatedRows);

    [Fact]
    public async Task A_snapshot_is_listed_without_asking_anybody()
    {
        var result = await ListOperation.RunAsync(new ListRequest { Snapshot = _folder.PathOf("schema.json") });

        Assert.Equal(["happy", "measures", "measures_2025", "orders", "users"], result.Relations.Select(static item => item.Relation.Name.Name));
        Assert.All(result.Relations, static item => Assert.Null(item.Size));
    }

    private SourceOptions Source => new() { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString };

    private Task<PullResult> PullAsync(string? table = null) =>
        PullOperation.RunAsync(new PullRequest { Source = Source, Snapshot = _folder.PathOf("schema.json"), Table = table });

    private Task<ListResult> ListAsync(string? table) => ListOperation.RunAsync(new ListRequest { Source = Source, Table = table });
}
