using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Testing;
using static SchemaGen.Postgres.Tests.Migrations.MigrationSession;

namespace SchemaGen.Postgres.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    [Fact]
    public async Task Files_apply_in_the_order_given_and_report_it()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.ConnectionString);
        var progress = new Recorder();
        await MigrationRunner.ApplyAsync(connection, Files("CREATE TABLE t (a int);", "-- nothing", "ALTER TABLE t ADD b int; ALTER TABLE t DROP a"), progress);
        Assert.Equal([new("1.sql", 1, 3), new("2.sql", 2, 3), new("3.sql", 3, 3)], progress.Reported);
        await using var command = new NpgsqlCommand("SELECT b FROM t", connection);
        Assert.Null(await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("SELECT ':a @b ?', \"x\".y FROM (SELECT 1 AS y) \"x\" WHERE y = ANY ('{1}'::int[])")]
    [InlineData("SELECT '{\"a\": 1}'::jsonb ? 'a', '{}'::jsonb @> '{}', '[1]'::jsonb @? '$[*] ? (@ > 0)', (ARRAY[1, 2, 3])[1:2], @ -5")]
    [InlineData("CREATE FUNCTION same(text, text) RETURNS bool LANGUAGE sql AS 'SELECT $1 = $2'; CREATE OPERATOR @@@ (FUNCTION = same, LEFTARG = text, RIGHTARG = text); SELECT 'a' @@@ 'b'")]
    [InlineData("DO $$ DECLARE a int; BEGIN a := 1; PERFORM a::text; END $$")]
    [InlineData("DO $été$ BEGIN EXECUTE $$SELECT ';'$$; END $été$; SELECT E'\\';' -- x\n'\\';', a$b$ FROM (SELECT 1 AS a$b$) q")]
    [InlineData("PREPARE p AS SELECT $1::int; EXECUTE p(1); DEALLOCATE p")]
    [InlineData("CREATE VIEW v AS SELECT 1 AS a; CREATE RULE r AS ON UPDATE TO v DO INSTEAD (SELECT 1; SELECT 2)")]
    [InlineData("CREATE TYPE mood AS ENUM ('sad'); SELECT 'sad'::mood; ALTER TYPE mood ADD VALUE 'happy'; SELECT 'happy'::mood")]
    [InlineData("CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY i ON t (a); REINDEX TABLE CONCURRENTLY t; VACUUM t; DROP INDEX CONCURRENTLY i")]
    [InlineData("DO $$ BEGIN RAISE NOTICE 'ignored'; RAISE WARNING 'ignored'; END $$")]
    public async Task Statements_reach_the_server_as_they_stand(string migration) =>
        Assert.Equal("1", await QueryAfterAsync("SELECT 1", migration));

    [Fact]
    public async Task Every_file_starts_with_a_clean_session()
    {
        const string First = """
            CREATE SCHEMA s; SET search_path = s; CREATE TEMP TABLE later (b int); PREPARE p AS SELECT 1;
            SET ROLE pg_monitor; SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
            """;
        var answer = await QueryAfterAsync(
            "SELECT table_schema FROM information_schema.tables WHERE table_name = 'later'",
            First,
            "CREATE TABLE later (a int); PREPARE p AS SELECT 1;");
        Assert.Equal("public", answer);
    }

    [Fact]
    public async Task A_file_has_its_own_transactions()
    {
        var (diagnostic, answer) = await FailAsync(
            "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace",
            "BEGIN; CREATE TABLE a (); COMMIT;\nCREATE TABLE b ();\nBEGIN;\nCREATE TABLE c ();\nSELECT 1/0;\nCOMMIT; CREATE TABLE d ();",
            "CREATE TABLE e ();");
        Assert.Equal(new SourceLocation("1.sql", 5, 1), diagnostic.Location);
        Assert.Equal("a b", answer);
    }

    [Fact]
    public async Task A_transaction_that_never_ends_is_an_error_where_it_begins()
    {
        var (diagnostic, answer) = await FailAsync(
            "SELECT count(*) FROM pg_class WHERE relname = 't'", "BEGIN; COMMIT;\n  START TRANSACTION;\nCREATE TABLE t ();", "SELECT 1");
        Assert.Equal((Rules.MigrationFailed, new SourceLocation("1.sql", 2, 3)), (diagnostic.Rule, diagnostic.Location));
        Assert.Contains("COMMIT", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("0", answer);
    }

    [Theory]
    [InlineData("CREATE TABLE t ();\n \\i other.sql\n", 2, 2, "\\i is a psql meta-command")]
    [InlineData("\\restrict abc\nSELECT 1;", 1, 1, "pg_dump")]
    [InlineData("SELECT 'SELECT 1' \\gexec", 1, 19, "\\gexec")]
    public async Task Meta_commands_are_refused_before_anything_runs(string migration, int line, int column, string named)
    {
        var (diagnostic, answer) = await FailAsync("SELECT count(*) FROM pg_class WHERE relname = 'first'", "CREATE TABLE first ();", migration);
        Assert.Equal((Rules.MigrationMetaCommand, new SourceLocation("2.sql", line, column)), (diagnostic.Rule, diagnostic.Location));
        Assert.Contains(named, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("0", answer);
    }

    [Fact]
    public async Task Copy_data_is_refused()
    {
        var diagnostic = await FailAsync("CREATE TABLE t (a text);\nCOPY t FROM stdin;\nit's\n\\.\nSELECT 1;");
        Assert.Equal((Rules.MigrationCopyData, new SourceLocation("1.sql", 2, 1)), (diagnostic.Rule, diagnostic.Location));
    }

    [Theory]
    [InlineData("SELECT 1;\n COPY (SELECT 1) TO STDOUT;", "COPY")]
    [InlineData("SELECT 1;\n SELECT pg_terminate_backend(pg_backend_pid());", "terminating connection")]
    public async Task A_broken_conversation_is_an_error_at_its_statement(string migration, string named)
    {
        var diagnostic = await FailAsync(migration);
        Assert.Equal((Rules.MigrationFailed, new SourceLocation("1.sql", 2, 2)), (diagnostic.Rule, diagnostic.Location));
        Assert.Contains(named, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_runs_can_be_cancelled()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.ConnectionString);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => MigrationRunner.ApplyAsync(connection, Files("SELECT pg_sleep(60)"), cancellationToken: cancellation.Token));
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, at once and in order.</summary>
    private sealed class Recorder : IProgress<MigrationProgress>
    {
        public List<MigrationProgress> Reported { get; } = [];

        public void Report(MigrationProgress value) => Reported.Add(value);
    }
}
