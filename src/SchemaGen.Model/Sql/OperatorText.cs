namespace SchemaGen.Model.Sql;

/// <summary>Where an operator ends.</summary>
internal static class OperatorText
{
    public static int End(string text, int start)
    {
        var end = CommentStart(text, start, LexicalClass.SkipWhile(text, start, LexicalClass.IsOperator));
        if (end - start == 1 || !IsSign(text[end - 1]) || MayEndWithSign(text, start, end))
        {
            return end;
        }

        // So that "a=-1" compares with minus one.
        while (end - start > 1 && IsSign(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int CommentStart(string text, int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if ((text[i] == '-' && text[i + 1] == '-') || (text[i] == '/' && text[i + 1] == '*'))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsSign(char c) => c is '+' or '-';

    /// <summary>Operators of SQL itself don't end in + or -; those that contain one of these characters may.</summary>
    private static bool MayEndWithSign(string text, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (text[i] is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '%')
            {
                return true;
            }
        }

        return false;
    }
}
