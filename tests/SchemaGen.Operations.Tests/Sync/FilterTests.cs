using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>Part of the rows: a filter on one table, and what belongs to the rows that it lets through.</summary>
public sealed class FilterTests
{
    private const string Schema =
        """
        CREATE TABLE countries (code text PRIMARY KEY);
        CREATE TABLE tenants (id int PRIMARY KEY, country text REFERENCES countries);
        CREATE TABLE users (id int PRIMARY KEY, tenant int NOT NULL REFERENCES tenants, boss int REFERENCES users);
        CREATE TABLE orders (id int PRIMARY KEY, tenant int REFERENCES tenants, "user" int REFERENCES users);
        CREATE TABLE lines ("order" int REFERENCES orders, n int, PRIMARY KEY ("order", n));
        CREATE TABLE logs (id int PRIMARY KEY, f0 int);
        """;

    private const string Filled =
        """
        INSERT INTO countries VALUES ('CZ'), ('DE');
        INSERT INTO tenants SELECT i, 'CZ' FROM generate_series(1, 10) i;
        INSERT INTO users SELECT i, 1 + i % 10, CASE WHEN i > 10 THEN i - 10 WHEN i = 3 THEN 3 END FROM generate_series(1, 100) i;
        INSERT INTO orders SELECT i, CASE WHEN i % 7 > 0 THEN 1 + i % 10 END, CASE WHEN i % 3 > 0 THEN 1 + i % 100 END FROM generate_series(1, 300) i;
        INSERT INTO lines SELECT 1 + i % 300, i FROM generate_series(1, 900) i;
        INSERT INTO logs SELECT i, i FROM generate_series(1, 50) i
        """;

    [Fact]
    public async Task Two_tenants_and_all_that_belongs_to_them()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", """{ "sync": { "filters": [ { "relation": "tenants", "where": "id IN (2, 4)" }, { "relation": "logs", "where": "f0 > 45 OR id = 1" } ] } }""");

        var result = await pair.SyncAsync(request => request with { Configuration = configuration });

        Assert.True(result.Committed);

        // What belongs to them, asked in another way: users and orders by their own columns, lines by their orders.
        const string users = "SELECT id FROM users WHERE tenant IN (2, 4)";
        const string orders = $"SELECT id FROM orders WHERE (tenant IS NULL OR tenant IN (2, 4)) AND (\"user\" IS NULL OR \"user\" IN ({users}))";
        var expected = await pair.Source.ScalarAsync(
            $"SELECT concat_ws(' ', (SELECT count(*) FROM countries), 2, (SELECT count(*) FROM ({users}) x), (SELECT count(*) FROM ({orders}) x), (SELECT count(*) FROM lines WHERE \"order\" IN ({orders})), 6)");
        Assert.Equal(
            expected,
            await pair.Target.ScalarAsync("SELECT concat_ws(' ', (SELECT count(*) FROM countries), (SELECT count(*) FROM tenants), (SELECT count(*) FROM users), (SELECT count(*) FROM orders), (SELECT count(*) FROM lines), (SELECT count(*) FROM logs))"));
    }

    [Fact]
    public async Task Rows_whose_key_is_null_are_rows_too()
    {
        await using var pair = await SyncPair.CreateAsync(
            "CREATE TABLE t (id int PRIMARY KEY, code text UNIQUE, parent text REFERENCES t (code))",
            "INSERT INTO t VALUES (1, 'a', NULL), (2, NULL, 'a'), (3, NULL, NULL), (10, 'b', NULL), (4, NULL, 'b')");
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", """{ "sync": { "filters": [ { "relation": "t", "where": "id < 10" } ] } }""");

        Assert.True((await pair.SyncAsync(request => request with { Configuration = configuration })).Committed);

        Assert.Equal("1 2 3", await pair.Target.ScalarAsync("SELECT string_agg(id::text, ' ' ORDER BY id) FROM t"));
    }

    [Fact]
    public async Task A_table_that_refers_to_itself_twice_cannot_be_filtered()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int PRIMARY KEY, a int REFERENCES t, b int REFERENCES t)");
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", """{ "sync": { "filters": [ { "relation": "t", "where": "id < 10" } ] } }""");
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(request => request with { Configuration = configuration }));
        Assert.Equal("SG0079", error.Diagnostic.Id);
        Assert.Contains("public.t, which refers to itself in more than one way", error.Message);
    }

    [Fact]
    public async Task A_filter_that_reaches_a_cycle_is_refused()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b");
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", """{ "sync": { "filters": [ { "relation": "a", "where": "id > 1" } ] } }""");
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(request => request with { Configuration = configuration }));
        Assert.Equal("SG0079", error.Diagnostic.Id);
        Assert.Contains("reaches public.a, public.b, which refer to each other", error.Message);
    }

    [Fact]
    public async Task A_condition_that_the_server_does_not_understand_changes_nothing()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", """{ "sync": { "filters": [ { "relation": "logs", "where": "nonsense = 1" }, { "relation": "gone", "where": "true" } ] } }""");
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(request => request with { Configuration = configuration }));
        Assert.Equal("SG0077", error.Diagnostic.Id);
        Assert.StartsWith("The source says: column \"nonsense\" does not exist.", error.Message);
    }
}
