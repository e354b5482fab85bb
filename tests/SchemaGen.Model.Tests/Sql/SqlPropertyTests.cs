using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Tests.Sql;

public sealed class SqlPropertyTests
{
    private static readonly string[] Fragments =
    [
        "'", "''", "\"", "$", "$$", "$a$", "$1", "/*", "*/", "--", "\n", "\r\n", "\r", "\\", "\\.", "\n\\.\n", "E'", "U&'", "U&\"", "B'", ";", "(", ")",
        " ", "a", "é", "\U0001F600", "\uD83D", "\uFEFF", "\0", "1", ".", "1e", "0x", "_", ":", "=", "+", "-", "@", "{",
        "CREATE FUNCTION ", "BEGIN ATOMIC ", " CASE ", " END ", "COPY t FROM STDIN",
    ];

    private static readonly string[] Statements =
    [
        "SELECT 1", "SELECT ';' || E'\\';' AS \";\"", "DO $$ BEGIN NULL; END $$", "CREATE TABLE t (a int /* ; */)", "BEGIN", "COMMIT",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END", "SELECT a$b$, $x$;$x$, 'it''s', \U0001F600",
    ];

    private static readonly string[] Separators = [";", " ;\n", ";\r\n\r\n", "; -- it's;\n", ";/* ; /* ' */ */", ";;", "\n;\r"];

    private static Arbitrary<string> Texts { get; } =
        Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Tokens_give_the_text_back() => Prop.ForAll(Texts, TokensGiveBack).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_give_any_string_back() =>
        Prop.ForAll<NonNull<string>>(text => TokensGiveBack(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Statements_are_pieces_of_the_script_in_order() =>
        Prop.ForAll(Texts, static text =>
        {
            var end = 0;
            foreach (var statement in SqlScript.Split(text))
            {
                Assert.True(statement.Offset >= end);
                Assert.Equal(text.Substring(statement.Offset, statement.Text.Length), statement.Text);
                Assert.InRange(statement.DataStart + statement.DataLength, 0, statement.Text.Length);
                Assert.Equal(0, statement.Tokens[0].Start);
                Assert.False(statement.Tokens[0].IsTrivia);
                end = statement.End;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Joined_statements_split_into_the_same() =>
        Prop.ForAll(
            Gen.Elements(Statements).SelectMany(static statement => Gen.Elements(Separators).Select(separator => (statement, separator)))
                .ArrayOf().ToArbitrary(),
            static parts =>
            {
                var text = string.Concat(parts.Select(static part => part.statement + part.separator));
                var split = SqlScript.Split(text).Select(static item => item.Text.TrimEnd(';').TrimEnd());
                Assert.Equal(parts.Select(static part => part.statement), split);
            }).QuickCheckThrowOnFailure();

    private static bool TokensGiveBack(string text)
    {
        var tokens = SqlLexer.Tokenize(text);
        return tokens.All(static token => token.Length > 0)
            && tokens.Zip(tokens.Skip(1)).All(static pair => pair.First.End == pair.Second.Start)
            && string.Concat(tokens.Select(token => token.In(text).ToString())) == text;
    }
}
