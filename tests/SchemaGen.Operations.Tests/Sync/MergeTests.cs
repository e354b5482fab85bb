using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>Modes merge and append: what differs is written, and nothing else.</summary>
public sealed class MergeTests
{
    /// <summary>Tables that have no key.</summary>
    private const string Keyless = "DROP TABLE kinds, empty_columns, all_generated, no_key, dog, audit CASCADE; CREATE TABLE audit (what text PRIMARY KEY)";

    /// <summary>A row of every kind of difference, in tables of every kind.</summary>
    private const string Changes =
        """
        SET session_replication_role = replica;
        DELETE FROM users WHERE user_id IN (20, 200); INSERT INTO users (email) VALUES ('new@example.test'); UPDATE users SET m = 'ok', email = 'other@example.test' WHERE user_id = 3;
        UPDATE countries SET name = 'Czechia' WHERE country_code = 'CZ';
        DELETE FROM emp WHERE id BETWEEN 400 AND 500; UPDATE emp SET boss = NULL WHERE id = 100; INSERT INTO dept VALUES (1000, 1000); INSERT INTO emp VALUES (1000, 1000, 1000);
        UPDATE events SET kind = 'other' WHERE id % 50 = 0; INSERT INTO events VALUES (9000, '2030-01-01', 'far'); DELETE FROM notes WHERE id > 50; DELETE FROM events WHERE id = 60;
        UPDATE "Users" SET "with""quote" = '' WHERE id = 1; INSERT INTO animal VALUES (99, 'new'); UPDATE watched SET v = 'other' WHERE id = 1; DELETE FROM "Other Schema".node WHERE a > 20;
        INSERT INTO serials (v) VALUES ('more'); DELETE FROM egg WHERE id = 40; DELETE FROM hen WHERE id = 40;
        """;

    [Theory]
    [InlineData(null, null)]
    [InlineData("13.23.0-beta.16", "18.4.0-beta.17")]
    public async Task Merge_with_delete_makes_the_target_equal(string? from, string? to)
    {
        await using var pair = await SyncPair.TrapsAsync(from, to);
        await pair.Source.ExecuteAsync(Keyless);
        await pair.Target.ExecuteAsync(Keyless);
        await pair.SyncAsync();
        await pair.Source.ExecuteAsync(Changes);
        var structure = await Rows.StructureAsync(pair.Target);

        var result = await pair.SyncAsync(static request => request with { Mode = SyncMode.Merge, Delete = true });

        Assert.True(result.Committed, string.Join('\n', result.Parity.Where(static table => !table.IsEqual)));
        Golden.Same(await Rows.OfAsync(pair.Source), await Rows.OfAsync(pair.Target));
        Golden.Same(structure, await Rows.StructureAsync(pair.Target));
    }

    [Fact]
    public async Task Rows_that_are_equal_are_not_written()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int PRIMARY KEY, v text)", "INSERT INTO t SELECT i, 'v' || i FROM generate_series(1, 5000) i; ANALYZE");
        await pair.SyncAsync();
        await pair.Source.ExecuteAsync("UPDATE t SET v = 'other' WHERE id IN (7, 4000); DELETE FROM t WHERE id = 8; INSERT INTO t VALUES (6000, NULL)");
        var oldest = await pair.Target.ScalarAsync("SELECT max(xmin::text::bigint) FROM t");

        var result = await pair.SyncAsync(static request => request with { Mode = SyncMode.Merge, Delete = true });

        Assert.True(result.Committed);
        Assert.Equal("3 4997", await pair.Target.ScalarAsync($"SELECT concat_ws(' ', count(*) FILTER (WHERE xmin::text::bigint > {oldest}), count(*) FILTER (WHERE xmin::text::bigint <= {oldest})) FROM t"));
    }

    [Fact]
    public async Task Merge_without_delete_leaves_rows_of_the_target_s_own()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id serial PRIMARY KEY, v text)", "INSERT INTO t (v) VALUES ('a'), ('b')");
        await pair.Target.ExecuteAsync("INSERT INTO t VALUES (2, 'changed'), (9, 'own'); SELECT setval('t_id_seq', 9)");
        var result = await pair.SyncAsync(static request => request with { Mode = SyncMode.Merge });
        Assert.True(result.Committed);
        Assert.Equal(["rows of the target's own stay"], Assert.Single(result.Parity).Differences);
        Assert.Equal("1a2b9own 9", await pair.Target.ScalarAsync("SELECT string_agg(id || v, '' ORDER BY id) || ' ' || (SELECT last_value FROM t_id_seq) FROM t"));
    }

    [Fact]
    public async Task Append_writes_new_keys_only()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int PRIMARY KEY, v text)", "INSERT INTO t VALUES (1, 'a'), (2, 'b')");
        await pair.Target.ExecuteAsync("INSERT INTO t VALUES (2, 'mine')");
        Assert.True((await pair.SyncAsync(static request => request with { Mode = SyncMode.Append })).Committed);
        Assert.Equal("1a2mine", await pair.Target.ScalarAsync("SELECT string_agg(id || v, '' ORDER BY id) FROM t"));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id int PRIMARY KEY, v text); CREATE TABLE o (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE)", "public.o → public.t (o_t_fkey)")]
    [InlineData("CREATE TABLE t (id int PRIMARY KEY, v text); CREATE TABLE o (id int); CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO o VALUES (1)", "public.t (r)")]
    public async Task What_would_reach_further_is_refused(string schema, string said)
    {
        await using var pair = await SyncPair.CreateAsync(schema);
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(static request => request with { Mode = SyncMode.Merge, Delete = true, Tables = ["t"] }));
        Assert.Equal("SG0074", error.Diagnostic.Id);
        Assert.Contains(said, error.Message);
    }

    [Fact]
    public async Task What_a_key_of_the_target_takes_away_is_found_by_the_proof()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (id int PRIMARY KEY, p int)", "INSERT INTO c VALUES (1, 1)");
        await pair.Target.ExecuteAsync("INSERT INTO p VALUES (1); INSERT INTO c VALUES (1, 1); ALTER TABLE c ADD FOREIGN KEY (p) REFERENCES p ON DELETE CASCADE");

        var result = await pair.SyncAsync(static request => request with { Mode = SyncMode.Merge, Delete = true });

        Assert.False(result.Committed);
        Assert.Equal("1 1", await pair.Target.ScalarAsync("SELECT concat_ws(' ', (SELECT count(*) FROM p), (SELECT count(*) FROM c))"));
    }

    [Theory]
    [InlineData("", "1, true", "1, false", "1 t")]
    [InlineData("INCREMENT -1 MAXVALUE -1 START -1", "-5, true", "-100, true", "-100 t")]
    [InlineData("INCREMENT -1 MAXVALUE -1 START -1", "-100, true", "-5, true", "-100 t")]
    public async Task Sequences_go_forward_only(string options, string target, string source, string expected)
    {
        await using var pair = await SyncPair.CreateAsync($"CREATE SEQUENCE s {options}; CREATE TABLE t (id int PRIMARY KEY)", $"SELECT setval('s', {source}); INSERT INTO t VALUES (1)");
        await pair.Target.ExecuteAsync($"SELECT setval('s', {target})");
        Assert.True((await pair.SyncAsync(static request => request with { Mode = SyncMode.Append })).Committed);
        Assert.Equal(expected, await pair.Target.ScalarAsync("SELECT last_value || ' ' || left(is_called::text, 1) FROM s"));
    }

    [Fact]
    public async Task A_table_without_a_key_is_refused()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int); CREATE TABLE u (id int UNIQUE); CREATE TABLE v (id int NOT NULL UNIQUE)");
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(static request => request with { Mode = SyncMode.Merge }));
        Assert.Equal("SG0081", error.Diagnostic.Id);
        Assert.Contains(": public.t, public.u.", error.Message);
    }
}
