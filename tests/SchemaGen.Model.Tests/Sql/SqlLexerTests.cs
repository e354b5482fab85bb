using SchemaGen.Model.Sql;
using static SchemaGen.Model.Sql.SqlTokenKind;

namespace SchemaGen.Model.Tests.Sql;

public sealed class SqlLexerTests
{
    [Theory]
    [InlineData(" \t\r\n\f\v", Whitespace)]
    [InlineData("\uFEFF\n", Whitespace)]
    [InlineData("-- a 'b' /* c", LineComment)]
    [InlineData("--", LineComment)]
    [InlineData("/* a /* b */ 'c */", BlockComment)]
    [InlineData("/**/", BlockComment)]
    [InlineData("/*/*/**/*/*/", BlockComment)]
    [InlineData("a$b$", Identifier)]
    [InlineData("_été2", Identifier)]
    [InlineData("\U0001F600x", Identifier)]
    [InlineData("x\u00A0y", Identifier)]
    [InlineData("\"a\"\"b;\n\"", QuotedIdentifier)]
    [InlineData("U&\"d\\0061t\"\"a\"", UnicodeIdentifier)]
    [InlineData("'it''s \\'", SqlTokenKind.String)]
    [InlineData("''''", SqlTokenKind.String)]
    [InlineData("E'it\\'s ''\\\\'", EscapeString)]
    [InlineData("e''", EscapeString)]
    [InlineData("B'01'", BitString)]
    [InlineData("x'1F'", BitString)]
    [InlineData("n'a''b'", NationalString)]
    [InlineData("u&'\\0441''\\'", UnicodeString)]
    [InlineData("$$a;'b$c$$", DollarQuoted)]
    [InlineData("$a$ $b$ $$ $A$ $a $a$", DollarQuoted)]
    [InlineData("$été_1$;$été_1$", DollarQuoted)]
    [InlineData("42", Number)]
    [InlineData("1_000", Number)]
    [InlineData("3.5", Number)]
    [InlineData("4.", Number)]
    [InlineData(".001", Number)]
    [InlineData("5e2", Number)]
    [InlineData("1.925e-3", Number)]
    [InlineData("0xCafe_1", Number)]
    [InlineData("0o17", Number)]
    [InlineData("0b_101", Number)]
    [InlineData("$1", Parameter)]
    [InlineData("::", Operator)]
    [InlineData(":=", Operator)]
    [InlineData("..", Operator)]
    [InlineData("<=>", Operator)]
    [InlineData("@-", Operator)]
    [InlineData("?|", Operator)]
    [InlineData("*", Operator)]
    [InlineData("(", Punctuation)]
    [InlineData(":", Punctuation)]
    [InlineData(";", Semicolon)]
    [InlineData("\\copy t from 'a;b'", MetaCommand)]
    [InlineData("$", Other)]
    [InlineData("{", Other)]
    [InlineData("\0", Other)]
    public void One_token(string text, SqlTokenKind kind) =>
        Assert.Equal(new SqlToken(kind, 0, text.Length), Assert.Single(SqlLexer.Tokenize(text)));

    [Theory]
    [InlineData("/* a /* b */", BlockComment)]
    [InlineData("/*/", BlockComment)]
    [InlineData("\"a\"\"", QuotedIdentifier)]
    [InlineData("U&\"a", UnicodeIdentifier)]
    [InlineData("'a''", SqlTokenKind.String)]
    [InlineData("E'a\\'", EscapeString)]
    [InlineData("E'a\\", EscapeString)]
    [InlineData("B'1", BitString)]
    [InlineData("N'", NationalString)]
    [InlineData("U&'a", UnicodeString)]
    [InlineData("$$a$", DollarQuoted)]
    [InlineData("$a$ $b$ $A$", DollarQuoted)]
    public void A_token_that_never_ends_runs_to_the_end_and_says_so(string text, SqlTokenKind kind)
    {
        var token = Assert.Single(SqlLexer.Tokenize(text));
        Assert.Equal(new SqlToken(kind, 0, text.Length, IsTerminated: false), token);
        Assert.False(token.IsTrivia);
    }

    [Theory]
    [InlineData("a.b,c", "a|.|b|,|c")]
    [InlineData("a=-1", "a|=|-|1")]
    [InlineData("a@-1", "a|@-|1")]
    [InlineData("1+--x", "1|+|--x")]
    [InlineData("1*/*x*/2", "1|*|/*x*/|2")]
    [InlineData("2-+-3", "2|-|+|-|3")]
    [InlineData("x::text", "x|::|text")]
    [InlineData("1..10", "1|..|10")]
    [InlineData("1.5.2", "1.5|.2")]
    [InlineData("1__0", "1|__0")]
    [InlineData("1e", "1|e")]
    [InlineData("0xg", "0|xg")]
    [InlineData("$1$2", "$1|$2")]
    [InlineData("$1a$;$", "$1|a$|;|$")]
    [InlineData("$1$$;$$", "$1|$$;$$")]
    [InlineData("a$$;$$", "a$$|;|$$")]
    [InlineData("1$a$;$a$", "1|$a$;$a$")]
    [InlineData("$a b$", "$|a| |b$")]
    [InlineData("NAME'x'", "NAME|'x'")]
    [InlineData("U&b", "U|&|b")]
    [InlineData("B'1''0'", "B'1'|'0'")]
    [InlineData("a;b", "a|;|b")]
    [InlineData("a \\g\r\nb", "a| |\\g|\r\n|b")]
    [InlineData("--a\r--b\n", "--a|\r|--b|\n")]
    [InlineData("a\uFEFFb", "a\uFEFFb")]
    [InlineData("\uFEFFa", "\uFEFF|a")]
    public void Several_tokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SqlLexer.Tokenize(text).Select(token => token.In(text).ToString())));

    [Theory]
    [InlineData("E'a'\n'b\\';'", EscapeString)]
    [InlineData("E'a' -- note\r\n\t'b\\';'", EscapeString)]
    [InlineData("U&'a'\n'b'", UnicodeString)]
    [InlineData("'a'\n'b\\'", SqlTokenKind.String)]
    public void A_string_goes_on_after_a_line_end_as_it_began(string text, SqlTokenKind kind)
    {
        var strings = SqlLexer.Tokenize(text).Where(token => !token.IsTrivia).ToList();
        Assert.Equal(2, strings.Count);
        Assert.All(strings, token => Assert.Equal(kind, token.Kind));
        Assert.Equal(text.Length, strings[1].End);
    }

    [Theory]
    [InlineData("E'a' 'b\\'")]
    [InlineData("E'a'\n, 'b\\'")]
    [InlineData("E'a'\n/**/'b\\'")]
    public void A_string_does_not_go_on_otherwise(string text)
    {
        var last = SqlLexer.Tokenize(text)[^1];
        Assert.Equal((SqlTokenKind.String, true), (last.Kind, last.IsTerminated));
    }

    [Fact]
    public void A_word_is_found_in_any_case_but_not_in_quotes()
    {
        const string Text = "Begin \"begin\" beg\u0130n";
        var tokens = SqlLexer.Tokenize(Text);
        Assert.Equal([true, false, false, false, false], tokens.Select(token => token.IsWord(Text, "begin")));
    }
}
