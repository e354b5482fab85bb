namespace SchemaGen.Model.Sql;

/// <summary>Where a numeric constant ends: 42, 1_000, 3.5, .5, 1e-3, 0x1F, 0o17, 0b101.</summary>
internal static class NumberText
{
    public static int End(string text, int start)
    {
        var end = PrefixedEnd(text, start);
        return end > start ? end : ExponentEnd(text, DecimalEnd(text, start));
    }

    private static int PrefixedEnd(string text, int start)
    {
        if (text[start] != '0')
        {
            return start;
        }

        var end = LexicalClass.At(text, start + 1) switch
        {
            'x' or 'X' => DigitsEnd(text, start + 2, LexicalClass.IsHexDigit, mayBeginWithUnderscore: true),
            'o' or 'O' => DigitsEnd(text, start + 2, static c => c is >= '0' and <= '7', mayBeginWithUnderscore: true),
            'b' or 'B' => DigitsEnd(text, start + 2, static c => c is '0' or '1', mayBeginWithUnderscore: true),
            _ => start,
        };
        return end > start + 2 ? end : start;
    }

    private static int DecimalEnd(string text, int start)
    {
        var end = DigitsEnd(text, start, LexicalClass.IsDigit);

        // 1..10 is a range of PL/pgSQL, not "1." and ".10".
        if (LexicalClass.At(text, end) != '.' || LexicalClass.At(text, end + 1) == '.')
        {
            return end;
        }

        return DigitsEnd(text, end + 1, LexicalClass.IsDigit);
    }

    private static int ExponentEnd(string text, int end)
    {
        if (LexicalClass.At(text, end) is not ('e' or 'E'))
        {
            return end;
        }

        var digits = LexicalClass.At(text, end + 1) is '+' or '-' ? end + 2 : end + 1;
        var exponentEnd = DigitsEnd(text, digits, LexicalClass.IsDigit);
        return exponentEnd > digits ? exponentEnd : end;
    }

    /// <summary>Digits, where one underscore may stand between two of them.</summary>
    private static int DigitsEnd(string text, int start, Func<char, bool> isDigit, bool mayBeginWithUnderscore = false)
    {
        var end = start;
        while (true)
        {
            var underscore = LexicalClass.At(text, end) == '_' && (end > start || mayBeginWithUnderscore);
            var digit = underscore ? end + 1 : end;
            if (digit >= text.Length || !isDigit(text[digit]))
            {
                return end;
            }

            end = digit + 1;
        }
    }
}
