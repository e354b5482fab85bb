using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>What is found by running migrations again and back, and by comparing what they make.</summary>
public sealed class CheckMigrationsTests : IDisposable
{
    private const string Users = "CREATE TABLE IF NOT EXISTS users (id int PRIMARY KEY, name text);";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("SELECT 1;\nCREATE TABLE t (a int);", "2:1 a second run fails here: relation \"t\" already exists")]
    [InlineData("SELECT 1;\nINSERT INTO users VALUES ((SELECT count(*) FROM users), 'x');", "2:1 a second run changes rows of public.users (+1)")]
    [InlineData("SELECT 1;\nALTER TABLE users ADD IF NOT EXISTS a int;\nDO $$ BEGIN EXECUTE 'ALTER TABLE users ADD c' || (SELECT count(*) FROM pg_attribute WHERE attrelid = 'users'::regclass) || ' int'; END $$;", "3:1 a second run changes the schema: column public.users.c")]
    [InlineData("CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1 AS a; COMMENT ON TABLE users IS 'x'; INSERT INTO users VALUES (1, 'a') ON CONFLICT DO NOTHING; UPDATE users SET name = 'b';", "")]
    [InlineData("DO $$ BEGIN CREATE ROLE app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;", "")]
    [InlineData("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON users (name);", "")]
    public async Task A_second_run_is_tried(string sql, string found)
    {
        _folder.Write("db/1.sql", Users);
        _folder.Write("db/2.sql", sql);
        var finding = (await CheckAsync()).SingleOrDefault(static finding => finding.Id == "SG4127");
        if (found.Length == 0)
        {
            Assert.Null(finding);
        }
        else
        {
            Assert.StartsWith(found, $"{finding!.Location!.Line}:{finding.Location.Column} {finding.Message}", StringComparison.Ordinal);
            Assert.EndsWith("2.sql", finding.Location.File, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_a_tool_keeps_a_list_only_repeatable_files_run_again_unless_the_rule_is_named()
    {
        _folder.Write("db/V1__t.sql", "CREATE TABLE t (a int);");
        _folder.Write("db/R__view.sql", "CREATE VIEW v AS SELECT a FROM t;");
        Assert.Equal("R__view.sql", Path.GetFileName(Assert.Single(await CheckAsync()).Location!.File));
        _folder.Write("schemagen.json", """{ "diagnostics": { "SG4127": "error" } }""");
        var result = await CheckMigrationsOperation.RunAsync(Request(null) with { Configuration = _folder.PathOf("schemagen.json") });
        Assert.Equal([Severity.Error, Severity.Error], result.Findings.Where(static finding => finding.Id == "SG4127").Select(static finding => finding.Severity));
    }

    [Fact]
    public async Task What_a_comment_excuses_is_not_reported()
    {
        _folder.Write("db/1.sql", "-- schemagen-ignore SG4127: runs once\nCREATE TABLE t (a int);");
        Assert.Empty(await CheckAsync());
    }

    [Theory]
    [InlineData("CREATE TABLE IF NOT EXISTS users (id int PRIMARY KEY, email text);", "column email text is only here, column name text is only there")]
    [InlineData("BEGIN; CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name text); COMMIT;", "column id bigint NOT NULL is only here, column id integer NOT NULL is only there")]
    [InlineData("CREATE TABLE IF NOT EXISTS users (id int PRIMARY KEY, name text);", null)]
    [InlineData("CREATE INDEX IF NOT EXISTS i ON users (name, id);", "CREATE INDEX i ON public.users USING btree (name, id) is only here")]
    [InlineData("CREATE TABLE IF NOT EXISTS other (a int);", null)]
    public async Task A_definition_that_did_nothing_is_compared_with_what_is_there(string sql, string? found)
    {
        _folder.Write("db/1.sql", Users + "CREATE INDEX i ON users (name); INSERT INTO users VALUES (1, 'kept');");
        _folder.Write("db/2.sql", sql + "\nDO $$ BEGIN IF NOT EXISTS (SELECT FROM users WHERE id = 1) THEN RAISE 'lost'; END IF; END $$;");
        var finding = (await CheckAsync()).SingleOrDefault(static finding => finding.Id == "SG4126");
        Assert.Equal(found is null, finding is null);
        Assert.Contains(found ?? "", finding?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_down_is_tried()
    {
        _folder.Write("db/1_a.up.sql", "CREATE TABLE t (a int);");
        _folder.Write("db/1_a.down.sql", "DROP TABLE t;");
        _folder.Write("db/2_b.up.sql", "CREATE TABLE u (a int); CREATE TYPE mood AS ENUM ('sad');");
        _folder.Write("db/2_b.down.sql", "-- back\nDROP TABLE u;");
        _folder.Write("db/3_c.up.sql", "ALTER TABLE u ADD b int;");
        _folder.Write("db/3_c.down.sql", "ALTER TABLE u\n DROP nosuch;");
        var found = (await CheckAsync()).Where(static finding => finding.Id == "SG4131").Select(static finding => $"{Path.GetFileName(finding.Location!.File)}:{finding.Location.Line} {finding.Message}").ToList();
        Assert.Equal(2, found.Count);
        Assert.StartsWith("2_b.down.sql:2 taking 2_b.up.sql back leaves type public.mood behind", found[0].Replace("enum", "type", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("3_c.down.sql:1 taking 3_c.up.sql back fails here: column \"nosuch\"", found[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_are_held_against_the_snapshot_and_a_database_at_the_statement_that_made_it()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(Users);
        await PullOperation.RunAsync(new PullRequest { Source = new SourceOptions { Directory = _folder.FullPath, ConnectionString = database.ConnectionString }, Snapshot = _folder.PathOf("schema.json") });
        _folder.Write("db/1.sql", Users);
        Assert.Empty(await CheckAsync());

        _folder.Write("db/2.sql", "SELECT 1;\nALTER TABLE users ADD COLUMN IF NOT EXISTS email text;");
        await database.ExecuteAsync("ALTER TABLE users ADD COLUMN email varchar(9); CREATE TABLE by_hand (a int)");
        var found = await CheckAsync(new SourceOptions { Directory = _folder.FullPath, ConnectionString = database.ConnectionString });

        var missing = Assert.Single(found, static finding => finding.Id == "SG1012");
        Assert.Equal(("2.sql", 2), (Path.GetFileName(missing.Location!.File), missing.Location.Line));
        Assert.Contains("is in what the migrations make, not in the snapshot", missing.Message, StringComparison.Ordinal);
        var changed = Assert.Single(found, static finding => finding.Id == "SG1013");
        Assert.Equal(("2.sql", 2), (Path.GetFileName(changed.Location!.File), changed.Location.Line));
        Assert.Contains("'text' in what the migrations make, 'character varying(9)' in the database", changed.Message, StringComparison.Ordinal);
        Assert.Contains("by_hand", Assert.Single(found, static finding => finding.Id == "SG1002").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_alone_needs_no_server_and_information_is_asked_for()
    {
        _folder.Write("db/1.sql", "CREATE TABLE t (a int);");
        _folder.Write("db/1_b.sql", "THIS IS NOT SQL;");
        _folder.Write("schemagen.json", """{ "diagnostics": { "SG4119": "warning", "SG4124": "info" } }""");
        var result = await CheckMigrationsOperation.RunAsync(Request(null) with { TextOnly = true });
        Assert.Equal(["SG4124"], result.Findings.Select(static finding => finding.Id));
        Assert.True(result.HasErrors);
        result = await CheckMigrationsOperation.RunAsync(Request(null) with { TextOnly = true, Configuration = _folder.PathOf("schemagen.json") });
        Assert.Equal(["SG4119 Warning", "SG4124 Info"], result.Findings.Select(static finding => $"{finding.Id} {finding.Severity}").Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<Diagnostic>> CheckAsync(SourceOptions? live = null) =>
        [.. (await CheckMigrationsOperation.RunAsync(Request(live))).Findings.Where(static finding => finding.Id is not ("SG4101" or "SG4103" or "SG4122" or "SG4104"))];

    private CheckMigrationsRequest Request(SourceOptions? live) =>
        new() { Directory = _folder.FullPath, Migrations = "db/*.sql", Snapshot = _folder.PathOf("schema.json"), Live = live };
}
