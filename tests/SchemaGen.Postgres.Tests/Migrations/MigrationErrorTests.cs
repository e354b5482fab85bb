using SchemaGen.Model.Diagnostics;
using static SchemaGen.Postgres.Tests.Migrations.MigrationSession;

namespace SchemaGen.Postgres.Tests.Migrations;

public sealed class MigrationErrorTests
{
    [Theory]
    [InlineData("SELECT 1;\n\n  CREATE TABEL t ();", 3, 10)]
    [InlineData("SELECT 1;\r\n-- a\r\nSELECT\r\n  nope;", 4, 3)]
    [InlineData("SELECT 1;\r  SELECT\r nope;", 3, 2)]
    [InlineData("SELECT 'é\u0301日', nope;", 1, 15)]
    [InlineData("/* \U0001F600 */ SELECT '\U0001F600\U0001F600', nope;", 1, 25)]
    [InlineData("SELECT '\U0001F600',\n '\U0001F600', nope", 2, 8)]
    [InlineData("\uFEFFSELECT nope;", 1, 8)]
    [InlineData("\uFEFFSELECT 1;\nSELECT nope;", 2, 8)]
    [InlineData("CREATE TABLE t (a int,\n  b int", 2, 8)]
    [InlineData("SELECT (1;\nSELECT 2;", 1, 10)]
    [InlineData("SELECT 1;\nSELECT 'it", 2, 8)]
    [InlineData("SELECT 1;\n  /* never", 2, 3)]
    [InlineData("SELECT 1;\n DO $$ BEGIN", 2, 5)]
    [InlineData("SELECT :name;", 1, 8)]
    public async Task A_position_becomes_line_and_column(string migration, int line, int column)
    {
        var diagnostic = await FailAsync(migration);
        Assert.Equal((Rules.MigrationFailed, new SourceLocation("1.sql", line, column)), (diagnostic.Rule, diagnostic.Location));
    }

    [Theory]
    [InlineData("CREATE TABLE t ();\n  CREATE TABLE t ();", 2, 3, "relation \"t\" already exists (SQLSTATE 42P07)")]
    [InlineData("-- a\n\n/* b */ SELECT 1,\n 1/0;", 3, 9, "division by zero (SQLSTATE 22012)")]
    [InlineData(
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1/0;\nEND $$;\nSELECT f();", 5, 1,
        "division by zero (SQLSTATE 22012). Context: PL/pgSQL function f() line 3 at RETURN")]
    public async Task Without_a_position_the_statement_is_meant(string migration, int line, int column, string message)
    {
        var diagnostic = await FailAsync(migration);
        Assert.Equal((message, new SourceLocation("1.sql", line, column)), (diagnostic.Message, diagnostic.Location));
    }

    [Theory]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n  SELECT 1;\n  SELECT nope;\n$$;", 3, 10)]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $x$\r\nBEGIN\r\n  RETURN\r\n   1 1; END $x$;", 4, 6)]
    [InlineData("SELECT 1;\nDO $$\nDECLARE a int;\nBEGIN\n  a := 1;\n    PERFORM 1/0;\nEND $$;", 6, 5)]
    [InlineData("DO LANGUAGE plpgsql 'BEGIN\r\n  EXECUTE $$SELECT nope$$;\r\nEND';", 2, 3)]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1/0; END';\nDO $$ BEGIN\n\n PERFORM f(); END $$", 4, 2)]
    public async Task Errors_in_a_body_are_found_in_it(string migration, int line, int column) =>
        Assert.Equal(new SourceLocation("1.sql", line, column), (await FailAsync(migration)).Location);

    [Fact]
    public async Task The_message_is_one_line_with_all_that_the_server_said()
    {
        var diagnostic = await FailAsync(
            "DO $$ BEGIN\n  RAISE EXCEPTION E'first\\r\\n  second' USING DETAIL = E'a\\nb.', HINT = 'Try less.', ERRCODE = 'XY123';\nEND $$;");
        Assert.Equal(
            "first second (SQLSTATE XY123). Detail: a b. Hint: Try less. Context: PL/pgSQL function inline_code_block line 2 at RAISE",
            diagnostic.Message);
    }
}
