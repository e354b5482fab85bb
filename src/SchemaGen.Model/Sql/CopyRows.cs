namespace SchemaGen.Model.Sql;

/// <summary>The rows that follow <c>COPY … FROM STDIN</c> in a script, up to a line that is <c>\.</c>.</summary>
internal static class CopyRows
{
    /// <summary>Whether these tokens, trivia left out, are a <c>COPY … FROM STDIN</c>.</summary>
    public static bool Follow(string text, IReadOnlyList<SqlToken> tokens)
    {
        if (tokens.Count == 0 || !tokens[0].IsWord(text, "copy"))
        {
            return false;
        }

        var depth = 0;
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            depth += tokens[i].IsSign(text, '(') ? 1 : tokens[i].IsSign(text, ')') ? -1 : 0;
            if (depth == 0 && tokens[i].IsWord(text, "from"))
            {
                // The grammar takes either word in either direction.
                return tokens[i + 1].IsWord(text, "stdin") || tokens[i + 1].IsWord(text, "stdout");
            }
        }

        return false;
    }

    /// <summary>Start and end of the rows, and the end of the line that closes them.</summary>
    public static (int Start, int End, int TerminatorEnd) Find(string text, int statementEnd)
    {
        var start = NextLine(text, statementEnd);
        for (var line = start; line < text.Length; line = NextLine(text, line))
        {
            var lineEnd = LexicalClass.LineEnd(text, line);
            if (lineEnd - line == 2 && text[line] == '\\' && text[line + 1] == '.')
            {
                return (start, line, lineEnd);
            }
        }

        return (start, text.Length, text.Length);
    }

    private static int NextLine(string text, int offset)
    {
        var end = LexicalClass.LineEnd(text, offset);
        return Math.Min(LexicalClass.At(text, end) == '\r' && LexicalClass.At(text, end + 1) == '\n' ? end + 2 : end + 1, text.Length);
    }
}
