using SchemaGen.Model.Sync;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>Mode replace over every trap: the rows are the source's, and nothing else is touched.</summary>
public sealed class ReplaceTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("13.23.0-beta.16", "18.4.0-beta.17")]
    [InlineData("18.4.0-beta.17", "14.23.0-beta.17")]
    public async Task The_target_holds_what_the_source_holds(string? from, string? to)
    {
        await using var pair = await SyncPair.TrapsAsync(from, to);
        await pair.Target.ExecuteAsync("INSERT INTO nothing VALUES (1), (2); INSERT INTO countries VALUES ('XX', 'gone'); INSERT INTO users (email, country) VALUES ('old@x', 'XX'); SELECT nextval('untouched')");
        var structure = await Rows.StructureAsync(pair.Target);

        var result = await pair.SyncAsync();

        Assert.True(result.Committed, string.Join('\n', result.Parity.Where(static table => !table.IsEqual)));
        Golden.Same(await Rows.OfAsync(pair.Source), await Rows.OfAsync(pair.Target));
        Golden.Same(structure, await Rows.StructureAsync(pair.Target));
        Assert.True((await pair.ParityAsync()).IsEqual);
        Assert.Equal(from is null, result.Plan.Tables.First(static table => table.Name.Name == "users").Binary);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await using var pair = await SyncPair.TrapsAsync();
        await pair.SyncAsync();
        var rows = await Rows.OfAsync(pair.Target);
        await pair.SyncAsync();
        Golden.Same(rows, await Rows.OfAsync(pair.Target));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("13.23.0-beta.16")]
    [InlineData("18.4.0-beta.17")]
    public async Task Large_tables_are_loaded_without_their_indexes_and_have_them_afterwards(string? release)
    {
        const string schema =
            """
            CREATE TABLE parent (id int PRIMARY KEY, pad text);
            CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL CONSTRAINT child_parent REFERENCES parent ON DELETE CASCADE, other int, pad text, UNIQUE (other));
            ALTER TABLE parent ADD COLUMN favourite int CONSTRAINT favourite REFERENCES child (other) DEFERRABLE;
            COMMENT ON CONSTRAINT child_parent ON child IS 'whose';
            CREATE INDEX child_parent_index ON child (parent) INCLUDE (pad) WITH (fillfactor = 70);
            CREATE UNIQUE INDEX child_unique ON child (id, parent);
            ALTER TABLE child REPLICA IDENTITY USING INDEX child_unique;
            ALTER TABLE child ADD CONSTRAINT child_later UNIQUE (parent, id) INCLUDE (pad) WITH (fillfactor = 60) DEFERRABLE INITIALLY DEFERRED;
            COMMENT ON CONSTRAINT child_later ON child IS 'constraint'; COMMENT ON INDEX child_later IS 'index';
            CREATE TABLE small (id int PRIMARY KEY, child int REFERENCES child);
            CREATE TABLE grouped (id int PRIMARY KEY, v text);
            CREATE VIEW by_key AS SELECT v FROM grouped GROUP BY id;
            """;
        await using var pair = await SyncPair.CreateAsync(
            schema,
            """
            INSERT INTO parent SELECT i, repeat('x', 100) FROM generate_series(1, 60000) i;
            INSERT INTO child SELECT i, i, i, repeat('y', 200) FROM generate_series(1, 60000) i;
            UPDATE parent SET favourite = id; INSERT INTO small VALUES (1, 60000), (2, NULL); INSERT INTO grouped SELECT i, repeat('z', 900) FROM generate_series(1, 40000) i; ANALYZE;
            """,
            release,
            release);
        var structure = await Rows.StructureAsync(pair.Target);

        var result = await pair.SyncAsync();

        Assert.All(result.Plan.Tables, static table => Assert.Equal(table.Name.Name == "small" ? LoadMethod.Copy : LoadMethod.Rebuild, table.Method));
        Golden.Same(structure, await Rows.StructureAsync(pair.Target));
        Assert.True(result.Committed);
        Assert.Equal("60000", await pair.Target.ScalarAsync("SELECT count(*) FROM child c JOIN parent p ON p.favourite = c.other"));
    }

    [Fact]
    public async Task Cycles_are_loaded_with_their_constraints_in_place()
    {
        await using var pair = await SyncPair.TrapsAsync();
        var result = await pair.SyncAsync();
        var together = result.Plan.Tables.Where(static table => table.Method == LoadMethod.Together).Select(static table => table.Name.Name);
        Assert.Equal(["dept", "egg", "emp", "hen"], together.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_role_that_owns_nothing_can_replace_rows()
    {
        await using var pair = await SyncPair.TrapsAsync();
        await pair.Target.ExecuteAsync(
            """
            DROP ROLE IF EXISTS loader; CREATE ROLE loader LOGIN;
            GRANT USAGE ON SCHEMA public, "Other Schema" TO loader;
            GRANT SELECT, INSERT, TRUNCATE ON ALL TABLES IN SCHEMA public, "Other Schema" TO loader;
            GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO loader;
            ALTER TABLE watched DISABLE TRIGGER USER; ALTER TABLE events DISABLE TRIGGER USER;
            """);
        var result = await pair.SyncAsync(request => request with { To = SyncPair.Connection($"{pair.Target.ConnectionString};Username=loader") });
        Assert.True(result.Committed, string.Join('\n', result.Parity.Where(static table => !table.IsEqual)));
        Golden.Same(await Rows.OfAsync(pair.Source), await Rows.OfAsync(pair.Target));
        await pair.Target.ExecuteAsync("DROP OWNED BY loader; DROP ROLE loader");
    }
}
