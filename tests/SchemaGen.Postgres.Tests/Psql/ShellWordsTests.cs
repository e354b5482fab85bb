using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Postgres.Psql;

namespace SchemaGen.Postgres.Tests.Psql;

/// <summary>Words as a POSIX shell reads them.</summary>
public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("psql -U postgres  -d app", "psql|-U|postgres|-d|app")]
    [InlineData(" psql\t-d\n app ", "psql|-d|app")]
    [InlineData("ssh host \"docker exec -i db psql -U 'me'\"", "ssh|host|docker exec -i db psql -U 'me'")]
    [InlineData("a'b c'\"d e\"f", "ab cd ef")]
    [InlineData("'' \"\" a", "||a")]
    [InlineData(@"a\ b \' \\ \|", @"a b|'|\||")]
    [InlineData(@"'a\b' ""a\b"" ""a\\b"" ""\"" \$ \`""", @"a\b|a\b|a\b|"" $ `")]
    [InlineData("'$HOME; rm -rf *'", "$HOME; rm -rf *")]
    [InlineData("a\\\nb \"c\\\nd\"", "ab|cd")]
    [InlineData("", "-")]
    public void Quotes_and_backslashes(string text, string expected) =>
        Assert.Equal(expected == "-" ? [] : Join(expected), ShellWords.Split(text));

    [Theory]
    [InlineData("psql 'open", "a ' that is not closed")]
    [InlineData("psql \"open", "a \" that is not closed")]
    [InlineData("psql \\", "ends with a backslash")]
    [InlineData("psql | tee x", "unquoted |")]
    [InlineData("psql; rm x", "unquoted ;")]
    [InlineData("psql -d $DB", "unquoted $")]
    [InlineData("psql -d \"$DB\"", "in single quotes")]
    [InlineData("psql `x`", "unquoted `")]
    [InlineData("psql < x", "unquoted <")]
    [InlineData("(psql)", "unquoted (")]
    [InlineData("psql &", "unquoted &")]
    public void What_needs_a_shell_is_an_error(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => ShellWords.Split(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Quoted_words_come_back_as_they_were() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string[]>().Filter(static words => words.All(static word => word is not null)),
            static words => ShellWords.Split(string.Join(' ', words.Select(static word => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'"))).SequenceEqual(words))
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Join(string expected)
    {
        // A bar of its own is the word |, which nothing else here has at the end.
        var words = expected.Split('|').ToList();
        if (expected.EndsWith("||", StringComparison.Ordinal))
        {
            words.RemoveRange(words.Count - 2, 2);
            words.Add("|");
        }

        return words;
    }
}
