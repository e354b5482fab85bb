using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Migrations;

/// <summary>What a file did is what the catalog shows before and after it, in words.</summary>
public sealed class MigrationEffectTests
{
    private const string Users = "CREATE TABLE users (id int PRIMARY KEY, name text DEFAULT 'x' CHECK (name <> ''), parent int REFERENCES users);";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "", Users, "+ table public.users" },
        { "", "CREATE TABLE t (id serial, n int GENERATED ALWAYS AS IDENTITY); CREATE INDEX i ON t (id); COMMENT ON TABLE t IS 'c'", "+ index public.i on public.t | + table public.t" },
        { Users, "ALTER TABLE users ADD COLUMN email varchar(20) NOT NULL DEFAULT '', ALTER parent TYPE bigint, DROP COLUMN name", "~ table public.users: column email character varying(20) NOT NULL added, column name dropped, column parent integer is bigint, constraint users_name_check dropped, constraint users_parent_fkey made anew" },
        { Users, "ALTER TABLE users RENAME name TO called; ALTER TABLE users RENAME TO people", "~ table public.people: column name renamed to called, renamed from public.users" },
        { Users, "COMMENT ON TABLE users IS 'x'; COMMENT ON COLUMN users.name IS 'y'", "~ table public.users: comment, comment on column name" },
        { Users, "ALTER TABLE users ALTER name SET DEFAULT 'y', ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON users USING (true)", "+ policy p on public.users | ~ table public.users: default of column name, properties" },
        { Users, "CREATE VIEW v AS SELECT id FROM users; CREATE MATERIALIZED VIEW m AS SELECT 1 AS a", "+ materialized view public.m | + view public.v" },
        { "CREATE VIEW v AS SELECT 1 AS a", "CREATE OR REPLACE VIEW v AS SELECT 2 AS a", "~ view public.v: definition" },
        { Users, "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f()", "+ function public.f() | + trigger t on public.users" },
        { "CREATE TYPE mood AS ENUM ('sad'); CREATE TYPE pair AS (a int)", "ALTER TYPE mood ADD VALUE 'happy'; ALTER TYPE pair ADD ATTRIBUTE b text", "~ type public.mood: label 'happy' added | ~ type public.pair: column b text added" },
        { Users + "CREATE INDEX i ON users (name); CREATE VIEW v AS SELECT 1 AS a", "DROP TABLE users; DROP VIEW v", "- table public.users | - view public.v" },
        { Users + "CREATE INDEX i ON users (name)", "DROP INDEX i", "- index public.i on public.users" },
        { Users, "DROP TABLE users; CREATE TABLE users (id int)", "+ table public.users | - table public.users" },
        { "", "CREATE SCHEMA s; CREATE EXTENSION plpgsql_none", "!0A000" },
        { "", "CREATE SCHEMA s; CREATE TABLE s.\"Odd name\" (a int); CREATE SEQUENCE s.q", "+ schema s | + sequence s.q | + table s.\"Odd name\"" },
        { "CREATE SEQUENCE q", "ALTER SEQUENCE q INCREMENT 5", "~ sequence public.q: parameters" },
        { "", "CREATE TABLE p (a int PRIMARY KEY) PARTITION BY RANGE (a); CREATE INDEX i ON p (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9)", "+ index public.i on public.p | + table public.p | + table public.p1" },
        { "CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE p1 (a int)", "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (9)", "~ table public.p1: parent public.p added" },
        { Users, "SELECT 1", "" },
        { Users, "BEGIN; DROP TABLE users; ROLLBACK", "" },
        { Users, "CREATE TEMP TABLE x (a int); CREATE TABLE IF NOT EXISTS users (a int)", "" },
        { "CREATE TABLE t (a int)", "CREATE INDEX CONCURRENTLY i ON t (a); VACUUM t", "+ index public.i on public.t" },
        { "CREATE TABLE t (a int)", "DO $$ BEGIN FOR i IN 1..2 LOOP EXECUTE 'ALTER TABLE t ADD c' || i || ' int'; END LOOP; END $$", "~ table public.t: column c1 integer added, column c2 integer added" },
        { "CREATE TABLE t (a int)", "CREATE PUBLICATION pub; ALTER PUBLICATION pub ADD TABLE t", "+ publication pub" },
        { "CREATE TABLE t (a int); CREATE PUBLICATION pub", "ALTER PUBLICATION pub ADD TABLE t", "~ publication pub: table public.t added" },
        { "CREATE TABLE a (id int PRIMARY KEY)", "CREATE TABLE b (a int REFERENCES a)", "+ table public.b" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_did_what_the_catalog_shows(string before, string migration, string expected)
    {
        if (expected is ['!', .. var state])
        {
            var failure = await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(null, before, migration));
            Assert.Contains(state, failure.Diagnostic.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(expected, Text((await ApplyAsync(null, before, migration))[1]));
    }

    [Theory]
    [InlineData("13.23.0-beta.16")]
    [InlineData("18.4.0-beta.17")]
    public async Task All_supported_releases_show_the_same(string release)
    {
        foreach (var row in Cases.Where(static row => row[2] is string expected && !expected.StartsWith('!')))
        {
            Assert.Equal((string)row[2], Text((await ApplyAsync(release, (string)row[0], (string)row[1]))[1]));
        }
    }

    [Theory]
    [InlineData("INSERT INTO t SELECT generate_series(1, 3)", "public.t +3")]
    [InlineData("DELETE FROM t WHERE a < 2", "public.t -1")]
    [InlineData("UPDATE t SET a = a", "public.t +0")]
    [InlineData("DO $$ BEGIN INSERT INTO t VALUES (7); INSERT INTO u VALUES (1); END $$", "public.t +1 public.u +1")]
    [InlineData("CREATE TABLE n AS SELECT 1 AS a", "public.n +1")]
    [InlineData("TRUNCATE t", "public.t -2")]
    [InlineData("INSERT INTO p VALUES (1), (5)", "public.p +2")]
    [InlineData("INSERT INTO t VALUES (1); DELETE FROM t WHERE a = 9", "public.t +1")]
    [InlineData("ALTER TABLE t ADD b int DEFAULT 5", "")]
    [InlineData("SELECT * FROM t", "")]
    public async Task Rows_are_counted(string migration, string expected)
    {
        const string Before = "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2); CREATE TABLE u (a int); CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (3); CREATE TABLE p2 PARTITION OF p DEFAULT;";
        var rows = (await ApplyAsync(null, Before, migration))[1].Rows;
        Assert.Equal(expected, string.Join(' ', rows.Select(static row => FormattableString.Invariant($"{row.Relation} {row.Added:+0;-0;+0}"))));
    }

    [Fact]
    public async Task A_file_that_loops_is_stopped_at_its_statement()
    {
        var failure = await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(null, TimeSpan.FromMilliseconds(300), "SELECT 1;\n DO $$ BEGIN LOOP END LOOP; END $$"));
        Assert.Equal((Rules.MigrationTimeout, new SourceLocation("1.sql", 2, 2)), (failure.Diagnostic.Rule, failure.Diagnostic.Location));
    }

    [Fact]
    public async Task What_the_tool_wraps_runs_in_one_transaction_unless_it_cannot()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var observer = await MigrationObserver.StartAsync(database.ConnectionString, default);
        await using var connection = await MigrationSession.OpenAsync(database.ConnectionString);
        Migration Wrapped(string text) => new(new MigrationFile("1.sql", text), "1", "") { Checksum = "", IsWrapped = true };
        await observer.ApplyAsync(connection, [Wrapped("CREATE TABLE t (a int); LOCK TABLE t;"), Wrapped("CREATE INDEX CONCURRENTLY i ON t (a);"), Wrapped("BEGIN; DROP INDEX i; COMMIT;")], Timeout.InfiniteTimeSpan, null, default);
        await Assert.ThrowsAsync<DiagnosticException>(() => observer.ApplyAsync(connection, [Wrapped("CREATE TABLE u (a int); SELECT 1/0;")], Timeout.InfiniteTimeSpan, null, default));
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('u')::text"));
    }

    private static Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(string? release, params string[] texts) => ApplyAsync(release, Timeout.InfiniteTimeSpan, texts);

    private static async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(string? release, TimeSpan timeout, params string[] texts)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);
        await using var observer = await MigrationObserver.StartAsync(database.ConnectionString, default);
        await using var connection = await MigrationSession.OpenAsync(database.ConnectionString);
        return await observer.ApplyAsync(connection, MigrationSet.Of(MigrationSession.Files(texts), MigrationConvention.Numbered).Migrations, timeout, null, default);
    }

    private static string Text(MigrationOutcome outcome) => string.Join(" | ", outcome.Effects.Select(static effect =>
        $"{(effect.Change == EffectChange.Creates ? '+' : effect.Change == EffectChange.Drops ? '-' : '~')} {effect.Kind} {effect.Name}{(effect.On is null ? "" : $" on {effect.On}")}{(effect.Details.IsEmpty ? "" : $": {string.Join(", ", effect.Details)}")}"));
}
