namespace SchemaGen.Model.Sql;

/// <summary>What a token is, in the words of PostgreSQL's chapter on lexical structure.</summary>
public enum SqlTokenKind
{
    /// <summary>Spaces, tabs, line ends; also the byte order mark that a text may begin with.</summary>
    Whitespace,

    /// <summary><c>-- …</c>, without the line end.</summary>
    LineComment,

    /// <summary><c>/* … */</c>; they nest.</summary>
    BlockComment,

    /// <summary>A key word or a name without quotes.</summary>
    Identifier,

    /// <summary><c>"…"</c></summary>
    QuotedIdentifier,

    /// <summary><c>U&amp;"…"</c></summary>
    UnicodeIdentifier,

    /// <summary><c>'…'</c></summary>
    String,

    /// <summary><c>E'…'</c>, where a backslash escapes.</summary>
    EscapeString,

    /// <summary><c>B'…'</c> or <c>X'…'</c></summary>
    BitString,

    /// <summary><c>N'…'</c></summary>
    NationalString,

    /// <summary><c>U&amp;'…'</c></summary>
    UnicodeString,

    /// <summary><c>$$…$$</c> or <c>$tag$…$tag$</c></summary>
    DollarQuoted,

    /// <summary>An integer or decimal constant, without its sign.</summary>
    Number,

    /// <summary><c>$1</c></summary>
    Parameter,

    /// <summary>An operator, and the multi-character signs <c>::</c>, <c>:=</c> and <c>..</c>.</summary>
    Operator,

    /// <summary>One of <c>( ) [ ] , . :</c></summary>
    Punctuation,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary>A backslash outside quotes and the rest of its line: a command to psql, not to the server.</summary>
    MetaCommand,

    /// <summary>A character that begins no token of SQL.</summary>
    Other,
}
