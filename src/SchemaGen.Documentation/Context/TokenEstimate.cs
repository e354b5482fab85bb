namespace SchemaGen.Documentation.Context;

/// <summary>
/// About how many tokens a language model makes of a text. Models differ; this counts pieces as most of them cut names and SQL: a word of up to
/// six letters, three digits, a sign.
/// </summary>
public static class TokenEstimate
{
    private const int LettersInToken = 6;
    private const int DigitsInToken = 3;

    public static int Of(string text)
    {
        var tokens = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var end = i + 1;
            if (char.IsLetter(c))
            {
                end = Skip(text, end, char.IsLetter);
                tokens += (end - i + (c < '\u0080' ? LettersInToken : 2) - 1) / (c < '\u0080' ? LettersInToken : 2);
            }
            else if (char.IsDigit(c))
            {
                end = Skip(text, end, char.IsDigit);
                tokens += (end - i + DigitsInToken - 1) / DigitsInToken;
            }
            else
            {
                // A space belongs to the word after it.
                tokens += c == ' ' ? 0 : 1;
            }

            i = end;
        }

        return tokens;
    }

    private static int Skip(string text, int start, Func<char, bool> isSame)
    {
        while (start < text.Length && isSame(text[start]))
        {
            start++;
        }

        return start;
    }
}
