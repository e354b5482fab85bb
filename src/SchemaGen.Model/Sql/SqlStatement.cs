namespace SchemaGen.Model.Sql;

/// <summary>What a piece of a script is to psql.</summary>
public enum SqlStatementKind
{
    /// <summary>A statement that goes to the server as it stands.</summary>
    Statement,

    /// <summary>A backslash command, which psql itself obeys.</summary>
    MetaCommand,

    /// <summary><c>COPY … FROM STDIN</c> with the rows that follow it in the script.</summary>
    CopyFromStdin,
}

/// <summary>One statement of a script, from its first token that is no comment to its semicolon.</summary>
public sealed class SqlStatement(SqlStatementKind kind, string text, int offset, IReadOnlyList<SqlToken> tokens)
{
    public SqlStatementKind Kind { get; } = kind;

    /// <summary>Its text as in the script, semicolon included; for <c>COPY … FROM STDIN</c> the rows and <c>\.</c> too.</summary>
    public string Text { get; } = text;

    /// <summary>Offset of <see cref="Text"/> in the script.</summary>
    public int Offset { get; } = offset;

    /// <summary>Its tokens, comments and space among them, with offsets in <see cref="Text"/>. Rows are not tokens.</summary>
    public IReadOnlyList<SqlToken> Tokens { get; } = tokens;

    /// <summary>Offset in <see cref="Text"/> of the first row after <c>COPY … FROM STDIN</c>.</summary>
    public int DataStart { get; init; }

    /// <summary>Length of the rows, without the line <c>\.</c> that ends them.</summary>
    public int DataLength { get; init; }

    /// <summary>Offset in the script just after <see cref="Text"/>.</summary>
    public int End => Offset + Text.Length;

    /// <summary>Whether a quote or comment that it opens is never closed, so that it swallowed the rest of the script.</summary>
    public bool IsUnterminated => Tokens.Count > 0 && !Tokens[Tokens.Count - 1].IsTerminated;

    /// <summary>Whether it begins with this key word, given in lower case.</summary>
    public bool BeginsWith(string word) => Tokens.Count > 0 && Tokens[0].IsWord(Text, word);

    public override string ToString() => Text;
}
