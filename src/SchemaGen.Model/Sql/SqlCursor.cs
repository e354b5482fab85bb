namespace SchemaGen.Model.Sql;

/// <summary>Goes through the tokens of a text, without what the server would skip, and takes what is expected.</summary>
internal sealed class SqlCursor(string text)
{
    private readonly List<SqlToken> _tokens = [.. SqlLexer.Tokenize(text).Where(static token => !token.IsTrivia)];

    /// <summary>Number of tokens that were taken; set it to go back.</summary>
    public int Position { get; set; }

    public bool IsAtEnd => Position == _tokens.Count;

    /// <summary>Takes the next token, whatever it is, if its kind is one of these.</summary>
    public string? Take(params SqlTokenKind[] kinds) =>
        !IsAtEnd && Array.IndexOf(kinds, _tokens[Position].Kind) >= 0 ? _tokens[Position++].In(text).ToString() : null;

    /// <summary>Takes key words, all or none.</summary>
    /// <param name="words">In lower case.</param>
    public bool TakeWords(params string[] words) => Take(Position + words.Length <= _tokens.Count && words.Select((word, i) => _tokens[Position + i].IsWord(text, word)).All(static isWord => isWord), words.Length);

    public bool TakeSign(char sign) => Take(IsSign(sign), 1);

    public bool TakeOperator(string name) =>
        Take(!IsAtEnd && _tokens[Position].Kind == SqlTokenKind.Operator && _tokens[Position].In(text).SequenceEqual(name.AsSpan()), 1);

    public bool IsSign(char sign) => !IsAtEnd && _tokens[Position].IsSign(text, sign);

    private bool Take(bool fits, int count)
    {
        Position += fits ? count : 0;
        return fits;
    }
}
