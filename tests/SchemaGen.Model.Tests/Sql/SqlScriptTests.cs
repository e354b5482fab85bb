using SchemaGen.Model.Sql;
using static SchemaGen.Model.Sql.SqlStatementKind;

namespace SchemaGen.Model.Tests.Sql;

public sealed class SqlScriptTests
{
    public static TheoryData<string> SingleStatements =>
    [
        "SELECT ';', E'\\';', \";\", $$;$$, $a$;$a$ /* ; */ -- ;\n, 1;",
        "SELECT E'a'\n'b\\';c';",
        "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT (2); );",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;",
        "create or replace procedure p(a int = (1)) begin /* ; */ atomic; SELECT CASE WHEN a = 1 THEN CASE a WHEN 2 THEN 3 END END; END;",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT (SELECT CASE 1 WHEN 1 THEN 2 END); SELECT 2 AS end; SELECT 3 AS case; END;",
        "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1';",
        "DO $$ BEGIN PERFORM 1; END $$;",
        "COPY t TO STDOUT;",
        "COPY (SELECT a FROM stdin) TO 'file';",
        "COPY t FROM '/data';",
    ];

    public static TheoryData<string> UnterminatedStatements => ["SELECT ';", "/* ;", "SELECT 1 /* ;", "SELECT $a$; $$", "SELECT \";", "SELECT E'\\';"];

    [Theory]
    [MemberData(nameof(SingleStatements))]
    public void A_statement_stays_whole(string statement)
    {
        var split = SqlScript.Split($"-- first\n{statement}\n/* then */ SELECT 1");
        Assert.Equal([statement, "SELECT 1"], split.Select(item => item.Text));
        Assert.All(split, item => Assert.Equal(Statement, item.Kind));
    }

    [Theory]
    [MemberData(nameof(UnterminatedStatements))]
    public void A_quote_or_comment_that_never_ends_takes_all_that_follows(string text)
    {
        var statement = Assert.Single(SqlScript.Split(text + "\n; SELECT 2;\n"));
        Assert.Equal(text + "\n; SELECT 2;\n", statement.Text);
        Assert.True(statement.IsUnterminated);
    }

    [Fact]
    public void Positions_are_those_of_the_first_token_that_is_no_comment()
    {
        const string Text = "\uFEFF-- a\r\n  SELECT 1 ; -- b\n;;/* c */\r\tSELECT\n2\n-- d";
        var split = SqlScript.Split(Text);
        var lines = new LineMap(Text);
        Assert.Equal(["SELECT 1 ;", "SELECT\n2"], split.Select(item => item.Text));
        Assert.Equal([new LinePosition(2, 3), new LinePosition(4, 2)], split.Select(item => lines.Locate(item.Offset)));
        Assert.All(split, item => Assert.False(item.IsUnterminated));
    }

    [Fact]
    public void Tokens_count_from_the_statement()
    {
        var statement = SqlScript.Split("SELECT 1;\n SELECT /* a */ b;")[1];
        Assert.True(statement.BeginsWith("select"));
        Assert.Equal(["SELECT", " ", "/* a */", " ", "b", ";"], statement.Tokens.Select(token => token.In(statement.Text).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("-- only\n/* comments */")]
    [InlineData(";; ;\uFEFF;", "\uFEFF;")]
    public void Nothing_to_run_is_left_out(string text, params string[] expected) =>
        Assert.Equal(expected, SqlScript.Split(text).Select(item => item.Text));

    [Fact]
    public void A_body_ends_where_its_routine_ends()
    {
        var split = SqlScript.Split("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; BEGIN; SELECT CASE WHEN true THEN 1 END; END;");
        Assert.Equal(["BEGIN;", "SELECT CASE WHEN true THEN 1 END;", "END;"], split.Skip(1).Select(item => item.Text));
    }

    [Fact]
    public void Meta_commands_stand_alone()
    {
        var split = SqlScript.Split("\\set a 'x;y'\r\nSELECT 1 \\gexec\nSELECT '\\d';");
        Assert.Equal(
            [(MetaCommand, "\\set a 'x;y'"), (Statement, "SELECT 1"), (MetaCommand, "\\gexec"), (Statement, "SELECT '\\d';")],
            split.Select(item => (item.Kind, item.Text)));
    }

    [Theory]
    [InlineData("COPY t FROM STDIN;", "\n")]
    [InlineData("copy public.t (a, \"from\") from stdin with (format csv); -- rows", "\r\n")]
    [InlineData("COPY t FROM /* here */ stdin\n;", "\r")]
    public void Rows_belong_to_their_copy(string copy, string lineEnd)
    {
        var rows = $"1\tit's{lineEnd}2\t$$;\\N{lineEnd}\\.x{lineEnd}";
        var split = SqlScript.Split($"{copy}{lineEnd}{rows}\\.{lineEnd}SELECT 1;");
        Assert.Equal([CopyFromStdin, Statement], split.Select(item => item.Kind));
        Assert.Equal($"{copy}{lineEnd}{rows}\\.", split[0].Text);
        Assert.Equal(rows, split[0].Text.Substring(split[0].DataStart, split[0].DataLength));
        Assert.Equal(";", split[0].Tokens[^1].In(split[0].Text).ToString());
        Assert.Equal("SELECT 1;", split[1].Text);
    }

    [Theory]
    [InlineData("COPY t FROM STDIN", "")]
    [InlineData("COPY t FROM STDIN;", "")]
    [InlineData("COPY t FROM STDIN;\n1\n2", "1\n2")]
    [InlineData("COPY t FROM STDIN;\n\\.", "")]
    public void Rows_may_be_missing_or_never_end(string text, string rows)
    {
        var copy = Assert.Single(SqlScript.Split(text));
        Assert.Equal((CopyFromStdin, text), (copy.Kind, copy.Text));
        Assert.Equal(rows, copy.Text.Substring(copy.DataStart, copy.DataLength));
    }
}
