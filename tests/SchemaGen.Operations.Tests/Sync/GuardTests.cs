using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>What a sync refuses, and that it has done nothing by then.</summary>
public sealed class GuardTests
{
    private const string Schema = "CREATE TABLE users (id int PRIMARY KEY, name text); CREATE TABLE orders (id int PRIMARY KEY, \"user\" int REFERENCES users); CREATE TABLE lines (\"order\" int REFERENCES orders)";

    [Fact]
    public async Task The_same_database_under_another_name()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        var error = await RefusalAsync(pair, request => request with { From = SyncPair.Connection($"{pair.Target.ConnectionString};Application Name=other") });
        Assert.Equal("SG0070", error.Id);
    }

    [Fact]
    public async Task A_protected_database()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        using var folder = new TemporaryFolder();
        var configuration = folder.Write("schemagen.json", $$"""{ "sync": { "protected": ["{{pair.Target.Name}}*"] } }""");
        var error = await RefusalAsync(pair, request => request with { Configuration = configuration });
        Assert.Equal("SG0071", error.Id);
        Assert.Contains($"'{pair.Target.Name}'", error.Message);
    }

    [Fact]
    public async Task A_database_that_does_not_allow_it()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        var error = await RefusalAsync(pair, request => request with { From = request.To, To = request.From });
        Assert.Equal("SG0072", error.Id);
        Assert.Contains($"ALTER DATABASE {pair.Source.Name} SET schemagen.sync_target = 'on'", error.Message);
    }

    [Fact]
    public async Task Columns_that_do_not_fit_are_all_listed()
    {
        await using var pair = await SyncPair.CreateAsync(
            "CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (id bigint, s varchar(9), m mood, only_source int); CREATE TABLE u (id int)");
        await pair.Target.ExecuteAsync(
            """
            DROP TABLE u;
            ALTER TABLE t DROP COLUMN only_source, ALTER id TYPE int, ALTER s TYPE text, ADD needed int NOT NULL, ADD harmless int NOT NULL DEFAULT 7;
            ALTER TABLE t DROP COLUMN m; DROP TYPE mood; CREATE TYPE mood AS ENUM ('a'); ALTER TABLE t ADD m mood;
            """);
        var error = await RefusalAsync(pair);
        Assert.Equal("SG0073", error.Id);
        Assert.Contains(
            "public.t.id is 'bigint' in the source, 'integer' in the target; public.t.needed is NOT NULL without a default, and not in the source; "
            + "public.t.m: the target's enum public.mood lacks 'b'; public.t.only_source is not in the target; public.u is not in the target.",
            error.Message);
    }

    [Fact]
    public async Task Columns_that_the_target_has_more_and_wider_ones_are_no_hindrance()
    {
        await using var pair = await SyncPair.CreateAsync("CREATE TABLE t (id int PRIMARY KEY, s varchar(9))", "INSERT INTO t VALUES (1, 'x'), (2, NULL)");
        await pair.Target.ExecuteAsync("ALTER TABLE t ALTER id TYPE bigint, ALTER s TYPE text, ADD harmless int NOT NULL DEFAULT 7, ADD free text");
        Assert.True((await pair.SyncAsync()).Committed);
        Assert.Equal("1 x 7|2 7", await pair.Target.ScalarAsync("SELECT string_agg(concat_ws(' ', id, s, harmless, free), '|' ORDER BY id) FROM t"));
    }

    [Fact]
    public async Task Tables_that_refer_to_chosen_ones_are_named_with_their_path()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        var error = await RefusalAsync(pair, request => request with { Tables = ["users"] });
        Assert.Equal("SG0074", error.Id);
        Assert.Contains("public.orders → public.users; public.lines → public.orders → public.users.", error.Message);
    }

    [Fact]
    public async Task Chosen_tables_that_nobody_refers_to_are_copied_alone()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, "INSERT INTO users VALUES (1, 'source')");
        await pair.Target.ExecuteAsync("INSERT INTO users VALUES (7, 'target'); INSERT INTO orders VALUES (1, 7); INSERT INTO lines VALUES (1)");
        var result = await pair.SyncAsync(request => request with { Tables = ["lines"] });
        Assert.True(result.Committed);
        Assert.Equal("0 1", await pair.Target.ScalarAsync("SELECT concat_ws(' ', (SELECT count(*) FROM lines), (SELECT count(*) FROM orders))"));
    }

    [Fact]
    public async Task Row_level_security_is_an_error_on_either_side()
    {
        await using var pair = await SyncPair.CreateAsync(Schema + "; ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON users USING (id < 3)");
        await pair.Source.ExecuteAsync("DROP ROLE IF EXISTS limited; CREATE ROLE limited LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO limited");
        await pair.Target.ExecuteAsync("GRANT SELECT, INSERT, TRUNCATE ON ALL TABLES IN SCHEMA public TO limited");
        var source = await RefusalAsync(pair, request => request with { From = SyncPair.Connection($"{pair.Source.ConnectionString};Username=limited") });
        var target = await RefusalAsync(pair, request => request with { To = SyncPair.Connection($"{pair.Target.ConnectionString};Username=limited") });
        Assert.Equal(("SG0075", "SG0075"), (source.Id, target.Id));
        Assert.StartsWith("Row-level security hides rows from the role that reads the source: public.users.", source.Message);
        Assert.StartsWith("Row-level security hides rows of the target", target.Message);
        await pair.Target.ExecuteAsync("DROP OWNED BY limited");
        await pair.Source.ExecuteAsync("DROP OWNED BY limited; DROP ROLE limited");
    }

    [Fact]
    public async Task Missing_rights_are_an_error_before_anything_is_done()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        await pair.Target.ExecuteAsync("DROP ROLE IF EXISTS half; CREATE ROLE half LOGIN; GRANT SELECT, INSERT ON users, orders, lines TO half");
        var error = await RefusalAsync(pair, request => request with { To = SyncPair.Connection($"{pair.Target.ConnectionString};Username=half") });
        Assert.Equal("SG0075", error.Id);
        Assert.StartsWith("The role lacks TRUNCATE or INSERT in the target: public.", error.Message);
        await pair.Target.ExecuteAsync("DROP OWNED BY half; DROP ROLE half");
    }

    [Fact]
    public async Task Nobody_who_confirms()
    {
        await using var pair = await SyncPair.CreateAsync(Schema);
        Assert.Equal("SG0076", (await RefusalAsync(pair, request => request with { Confirm = static _ => false })).Id);
    }

    [Fact]
    public async Task A_dry_run_plans_and_does_nothing()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, "INSERT INTO users VALUES (1, 'source'); SELECT lo_create(0)");
        await pair.Target.ExecuteAsync("INSERT INTO users VALUES (7, 'target')");
        var result = await pair.SyncAsync(request => request with { DryRun = true });
        Assert.Equal(["users", "orders", "lines"], result.Plan.Tables.Select(static table => table.Name.Name));
        Assert.Contains("The source has 1 large object: they belong to no table and are not copied.", result.Plan.Notes);
        Assert.Equal("7", await pair.Target.ScalarAsync("SELECT string_agg(id::text, ',') FROM users"));
    }

    [Fact]
    public async Task Rows_that_break_a_constraint_of_the_target_change_nothing()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, "INSERT INTO users VALUES (1, 'a'), (2, NULL); INSERT INTO orders VALUES (1, 1)");
        await pair.Target.ExecuteAsync("ALTER TABLE users ALTER name SET NOT NULL; INSERT INTO users VALUES (7, 'target')");
        var before = await Rows.OfAsync(pair.Target);
        var error = await RefusalAsync(pair);
        Assert.Equal("SG0077", error.Id);
        Assert.StartsWith("The target says: null value in column \"name\" of relation \"users\" violates not-null constraint. COPY users, line 2. (SQLSTATE 23502)", error.Message);
        Golden.Same(before, await Rows.OfAsync(pair.Target));
    }

    [Fact]
    public async Task A_trigger_of_others_that_changes_rows_is_found_by_the_proof_and_nothing_is_committed()
    {
        await using var pair = await SyncPair.CreateAsync(
            "CREATE TABLE t (id int PRIMARY KEY, v text); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.v := ''changed''; RETURN NEW; END'; CREATE TRIGGER f BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
            "ALTER TABLE t DISABLE TRIGGER f; INSERT INTO t VALUES (1, 'a')");
        await pair.Target.ExecuteAsync("DROP ROLE IF EXISTS visitor; CREATE ROLE visitor LOGIN; GRANT SELECT, INSERT, TRUNCATE ON t TO visitor");
        var result = await pair.SyncAsync(request => request with { To = SyncPair.Connection($"{pair.Target.ConnectionString};Username=visitor") });
        Assert.False(result.Committed);
        Assert.False(Assert.Single(result.Parity).IsEqual);
        Assert.Equal("0", await pair.Target.ScalarAsync("SELECT count(*) FROM t"));
        await pair.Target.ExecuteAsync("DROP OWNED BY visitor; DROP ROLE visitor");
    }

    private static async Task<Diagnostic> RefusalAsync(SyncPair pair, Func<SyncRequest, SyncRequest>? change = null) =>
        (await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync(change))).Diagnostic;
}
