using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Key words of a statement, counted without what the server skips.</summary>
internal static class StatementWords
{
    /// <summary>Whether these key words stand one after the other.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="index">Where the first is to stand, counted in tokens that are no trivia.</param>
    /// <param name="words">The words in lower case.</param>
    public static bool Has(this SqlStatement statement, int index, params string[] words)
    {
        using var tokens = statement.Tokens.Where(static token => !token.IsTrivia).Skip(index).GetEnumerator();
        return Array.TrueForAll(words, word => tokens.MoveNext() && tokens.Current.IsWord(statement.Text, word));
    }

    /// <summary>Whether a key word stands anywhere in it; not in quotes, and not in the body of a routine.</summary>
    public static bool HasAnywhere(this SqlStatement statement, string word) => statement.Tokens.Any(token => token.IsWord(statement.Text, word));
}
