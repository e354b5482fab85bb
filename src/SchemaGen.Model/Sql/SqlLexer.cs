namespace SchemaGen.Model.Sql;

/// <summary>
/// Cuts a text into tokens by the rules of PostgreSQL's own scanner (with <c>standard_conforming_strings</c> on, its
/// default) and of psql's, for backslash commands. Any text at all can be cut; no character is lost.
/// </summary>
public sealed class SqlLexer(string text)
{
    /// <summary>The kind of the string that a quote on a later line would continue.</summary>
    private SqlTokenKind? _continuable;
    private bool _lineEnded;

    /// <summary>Offset of the next token.</summary>
    public int Position { get; private set; }

    /// <summary>All tokens of a text.</summary>
    public static IReadOnlyList<SqlToken> Tokenize(string text)
    {
        var lexer = new SqlLexer(text);
        var tokens = new List<SqlToken>();
        while (lexer.TryRead(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool TryRead(out SqlToken token)
    {
        if (Position >= text.Length)
        {
            token = default;
            return false;
        }

        token = Next(Position);
        Position = token.End;
        FollowString(token);
        return true;
    }

    /// <summary>Goes on at a later offset: what lies between is not SQL, such as the rows after <c>COPY … FROM STDIN</c>.</summary>
    public void SkipTo(int position)
    {
        Position = Math.Max(Position, position);
        _continuable = null;
    }

    private SqlToken Next(int start)
    {
        var c = text[start];
        var next = LexicalClass.At(text, start + 1);
        return c switch
        {
            LexicalClass.ByteOrderMark when start == 0 => Until(SqlTokenKind.Whitespace, start, SpaceEnd(start + 1)),
            '-' when next == '-' => Until(SqlTokenKind.LineComment, start, LexicalClass.LineEnd(text, start)),
            '/' when next == '*' => Until(SqlTokenKind.BlockComment, start, QuotedText.BlockComment(text, start + 2)),
            '\'' => Quoted(_lineEnded && _continuable is { } kind ? kind : SqlTokenKind.String, start, start + 1),
            '"' => Until(SqlTokenKind.QuotedIdentifier, start, QuotedText.Doubled(text, start + 1, '"')),
            '$' => Dollar(start),
            ';' => Until(SqlTokenKind.Semicolon, start, start + 1),
            '\\' => Until(SqlTokenKind.MetaCommand, start, LexicalClass.LineEnd(text, start)),
            '.' when LexicalClass.IsDigit(next) => Until(SqlTokenKind.Number, start, NumberText.End(text, start)),
            '.' when next == '.' => Until(SqlTokenKind.Operator, start, start + 2),
            ':' when next is ':' or '=' => Until(SqlTokenKind.Operator, start, start + 2),
            _ when LexicalClass.IsSpace(c) => Until(SqlTokenKind.Whitespace, start, SpaceEnd(start)),
            _ when LexicalClass.IsDigit(c) => Until(SqlTokenKind.Number, start, NumberText.End(text, start)),
            _ when LexicalClass.IsIdentifierStart(c) => Word(start),
            _ when LexicalClass.IsOperator(c) => Until(SqlTokenKind.Operator, start, OperatorText.End(text, start)),
            _ when LexicalClass.IsPunctuation(c) => Until(SqlTokenKind.Punctuation, start, start + 1),
            _ => Until(SqlTokenKind.Other, start, start + 1),
        };
    }

    private static SqlToken Until(SqlTokenKind kind, int start, int end) => new(kind, start, end - start);

    private static SqlToken Until(SqlTokenKind kind, int start, (int End, bool IsTerminated) text) =>
        new(kind, start, text.End - start, text.IsTerminated);

    private int SpaceEnd(int start) => LexicalClass.SkipWhile(text, start, LexicalClass.IsSpace);

    /// <summary>A name, or the letter that says how to read the quote right after it.</summary>
    private SqlToken Word(int start)
    {
        var next = LexicalClass.At(text, start + 1);
        var afterNext = LexicalClass.At(text, start + 2);
        return text[start] switch
        {
            'e' or 'E' when next == '\'' => Quoted(SqlTokenKind.EscapeString, start, start + 2),
            'b' or 'B' or 'x' or 'X' when next == '\'' => Quoted(SqlTokenKind.BitString, start, start + 2),
            'n' or 'N' when next == '\'' => Quoted(SqlTokenKind.NationalString, start, start + 2),
            'u' or 'U' when next == '&' && afterNext == '\'' => Quoted(SqlTokenKind.UnicodeString, start, start + 3),
            'u' or 'U' when next == '&' && afterNext == '"' =>
                Until(SqlTokenKind.UnicodeIdentifier, start, QuotedText.Doubled(text, start + 3, '"')),
            _ => Until(SqlTokenKind.Identifier, start, LexicalClass.SkipWhile(text, start, LexicalClass.IsIdentifierPart)),
        };
    }

    private SqlToken Quoted(SqlTokenKind kind, int start, int contentStart) => Until(kind, start, kind switch
    {
        SqlTokenKind.EscapeString => QuotedText.Escaped(text, contentStart),
        SqlTokenKind.BitString => QuotedText.Plain(text, contentStart),
        _ => QuotedText.Doubled(text, contentStart, '\''),
    });

    private SqlToken Dollar(int start)
    {
        var digitsEnd = LexicalClass.SkipWhile(text, start + 1, LexicalClass.IsDigit);
        if (digitsEnd > start + 1)
        {
            return Until(SqlTokenKind.Parameter, start, digitsEnd);
        }

        var length = QuotedText.DollarDelimiterLength(text, start);
        return length == 0
            ? Until(SqlTokenKind.Other, start, start + 1)
            : Until(SqlTokenKind.DollarQuoted, start, QuotedText.Dollar(text, start + length, text.Substring(start, length)));
    }

    /// <summary>
    /// A string that is continued on the next line keeps its kind: in E'a' ⏎ 'b\'' the second quote is escaped too.
    /// </summary>
    private void FollowString(SqlToken token)
    {
        switch (token.Kind)
        {
            case SqlTokenKind.String or SqlTokenKind.EscapeString or SqlTokenKind.BitString or SqlTokenKind.UnicodeString
                or SqlTokenKind.NationalString:
                _continuable = token.Kind;
                _lineEnded = false;
                break;
            case SqlTokenKind.Whitespace:
                _lineEnded |= token.In(text).IndexOfAny('\n', '\r') >= 0;
                break;
            case SqlTokenKind.LineComment:
                break;
            default:
                _continuable = null;
                break;
        }
    }
}
