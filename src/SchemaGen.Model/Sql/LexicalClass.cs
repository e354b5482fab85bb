namespace SchemaGen.Model.Sql;

/// <summary>The character classes of PostgreSQL's scanner, which counts every character beyond ASCII as a letter.</summary>
internal static class LexicalClass
{
    public const char ByteOrderMark = '\uFEFF';

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsHexDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool IsIdentifierStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    public static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || IsDigit(c) || c == '$';

    public static bool IsDollarTagPart(char c) => IsIdentifierStart(c) || IsDigit(c);

    public static bool IsOperator(char c) =>
        c is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '+' or '-' or '*' or '/' or '%' or '<' or '>' or '=';

    public static bool IsPunctuation(char c) => c is '(' or ')' or '[' or ']' or ',' or '.' or ':';

    /// <summary>Offset of the first character from <paramref name="start"/> on that is not of the class.</summary>
    public static int SkipWhile(string text, int start, Func<char, bool> isOfClass)
    {
        var end = start;
        while (end < text.Length && isOfClass(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Offset of the line end at or after <paramref name="start"/>, or of the end of the text.</summary>
    public static int LineEnd(string text, int start) => SkipWhile(text, start, static c => !IsLineEnd(c));

    /// <summary>The character at an offset, NUL beyond the end.</summary>
    public static char At(string text, int offset) => offset < text.Length ? text[offset] : '\0';
}
