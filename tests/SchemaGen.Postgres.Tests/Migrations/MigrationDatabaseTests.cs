using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Ephemeral;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Postgres.Tests.Migrations;

/// <summary>What migrations may do to the machine that they run on.</summary>
public sealed class MigrationDatabaseTests
{
    [Theory]
    [InlineData("SELECT 1;\n COPY (SELECT 1) TO PROGRAM 'cat > /dev/null';")]
    [InlineData("SELECT 1;\n COPY (SELECT 1) TO '/tmp/schemagen-never';")]
    [InlineData("SELECT 1;\n DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''true'''; END $$;")]
    [InlineData("SELECT 1;\n SELECT lo_export(lo_create(0), '/tmp/schemagen-never');")]
    [InlineData("CREATE CAST (bytea AS text) WITHOUT FUNCTION;\n COPY (SELECT 1) TO PROGRAM 'true';")]
    [InlineData("CREATE CAST (bytea AS text) WITHOUT FUNCTION;\n DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''true'''; END $$;")]
    [InlineData("CREATE TABLE t (stdin text); CREATE CAST (bytea AS text) WITHOUT FUNCTION;\n COPY t (stdin) FROM '/etc/passwd';")]
    [InlineData("CREATE CAST (bytea AS text) WITHOUT FUNCTION;\n CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/f.so', 'f';")]
    [InlineData("CREATE TABLE t (a text);\n GRANT pg_execute_server_program TO schemagen; COPY t FROM PROGRAM 'true';")]
    public async Task Programs_and_files_of_the_machine_are_out_of_reach(string migration)
    {
        var diagnostic = (await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(migration))).Diagnostic;
        Assert.Equal((Rules.MigrationOutside, "1.sql", 2), (diagnostic.Rule, diagnostic.Location?.File, diagnostic.Location?.Line));
        Assert.False(File.Exists("/tmp/schemagen-never"));
    }

    [Theory]
    [InlineData("DROP DATABASE migrations;", "cannot drop the currently open database")]
    [InlineData("SELECT pg_terminate_backend(pg_backend_pid());", "ends its own connection")]
    public async Task What_would_end_the_run_is_one_clear_error(string migration, string said)
    {
        var diagnostic = (await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(migration))).Diagnostic;
        Assert.Equal((Rules.MigrationFailed, "1.sql", 1), (diagnostic.Rule, diagnostic.Location?.File, diagnostic.Location?.Line));
        Assert.Contains(said, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_s_rights_are_enough_for_what_an_owner_does()
    {
        const string IsSuperuser = "DO $$ BEGIN IF current_setting('is_superuser') = 'on' THEN RAISE EXCEPTION 'superuser'; END IF; END $$;";
        var outcomes = await ApplyAsync($"CREATE ROLE app; CREATE SCHEMA s; CREATE TABLE s.t (a int); GRANT SELECT ON s.t TO app; COMMENT ON SCHEMA public IS 'x'; CREATE TABLE t (a int); {IsSuperuser}");
        Assert.Equal(["schema s", "table public.t", "table s.t"], outcomes[0].Effects.Select(static effect => $"{effect.Kind} {effect.Name}"));
    }

    [Fact]
    public async Task Databases_that_migrations_make_are_gone_before_the_next_attempt()
    {
        var outcomes = await ApplyAsync("CREATE DATABASE app;", "CREATE TABLE t (a int); CREATE CAST (bytea AS text) WITHOUT FUNCTION;");
        Assert.Equal(["cast (bytea AS text)", "table public.t"], outcomes.SelectMany(static outcome => outcome.Effects).Select(static effect => $"{effect.Kind} {effect.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_needs_a_superuser_gets_one_and_begins_anew()
    {
        var outcomes = await ApplyAsync("CREATE ROLE app; CREATE TABLE t (a int);", "CREATE CAST (bytea AS text) WITHOUT FUNCTION;");
        Assert.Equal(["table public.t", "cast (bytea AS text)"], outcomes.SelectMany(static outcome => outcome.Effects).Select(static effect => $"{effect.Kind} {effect.Name}"));
    }

    private static async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(params string[] texts)
    {
        await using var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync());
        return await new MigrationDatabase(server).ApplyAsync(MigrationSet.Of(MigrationSession.Files(texts), MigrationConvention.Numbered).Migrations, TimeSpan.FromMinutes(1), null, default);
    }
}
