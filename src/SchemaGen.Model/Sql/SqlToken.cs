namespace SchemaGen.Model.Sql;

/// <summary>A piece of a text; every character of the text belongs to exactly one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="IsTerminated">False when the text ends before the quote or comment that this token opens is closed.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, int Start, int Length, bool IsTerminated = true)
{
    /// <summary>Offset just after it.</summary>
    public int End => Start + Length;

    /// <summary>Whether the server would skip it. A comment that never closes is no trivia but an error.</summary>
    public bool IsTrivia =>
        Kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment || (Kind is SqlTokenKind.BlockComment && IsTerminated);

    /// <summary>Its characters, in the text that was tokenized.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Whether it is this key word, in any case; a quoted name never is.</summary>
    /// <param name="text">The text that was tokenized.</param>
    /// <param name="word">The word in lower case.</param>
    public bool IsWord(string text, string word)
    {
        if (Kind is not SqlTokenKind.Identifier || Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            // Key words are ASCII, and PostgreSQL folds only ASCII to find them.
            var c = text[Start + i];
            if ((c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is this one sign, such as <c>(</c>.</summary>
    public bool IsSign(string text, char sign) => Length == 1 && Kind is SqlTokenKind.Punctuation && text[Start] == sign;

    /// <summary>The same token, counted from another origin.</summary>
    public SqlToken RelativeTo(int origin) => this with { Start = Start - origin };
}
