namespace SchemaGen.Model.Sql;

/// <summary>Where strings, quoted names and comments end. Each function takes the offset after the opening mark.</summary>
internal static class QuotedText
{
    /// <summary>A quote that is doubled stands for itself.</summary>
    public static (int End, bool IsTerminated) Doubled(string text, int start, char quote)
    {
        var i = start;
        while ((i = text.IndexOf(quote, i)) >= 0)
        {
            if (LexicalClass.At(text, i + 1) != quote)
            {
                return (i + 1, true);
            }

            i += 2;
        }

        return (text.Length, false);
    }

    /// <summary>The first quote ends it: bit strings know no doubling.</summary>
    public static (int End, bool IsTerminated) Plain(string text, int start)
    {
        var i = text.IndexOf('\'', start);
        return i < 0 ? (text.Length, false) : (i + 1, true);
    }

    /// <summary>A quote may be doubled or follow a backslash.</summary>
    public static (int End, bool IsTerminated) Escaped(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '\'' && LexicalClass.At(text, i + 1) == '\'')
            {
                i++;
            }
            else if (text[i] == '\'')
            {
                return (i + 1, true);
            }
        }

        return (text.Length, false);
    }

    /// <summary>Comments nest.</summary>
    public static (int End, bool IsTerminated) BlockComment(string text, int start)
    {
        var depth = 1;
        for (var i = start; i < text.Length - 1; i++)
        {
            if (text[i] == '*' && text[i + 1] == '/')
            {
                i++;
                if (--depth == 0)
                {
                    return (i + 1, true);
                }
            }
            else if (text[i] == '/' && text[i + 1] == '*')
            {
                i++;
                depth++;
            }
        }

        return (text.Length, false);
    }

    /// <summary>Length of the delimiter <c>$tag$</c> that begins at <paramref name="start"/>; 0 when none does.</summary>
    public static int DollarDelimiterLength(string text, int start)
    {
        var end = start + 1;
        if (LexicalClass.IsIdentifierStart(LexicalClass.At(text, end)))
        {
            end = LexicalClass.SkipWhile(text, end, LexicalClass.IsDollarTagPart);
        }

        return LexicalClass.At(text, end) == '$' ? end + 1 - start : 0;
    }

    /// <summary>Only the same delimiter ends it.</summary>
    public static (int End, bool IsTerminated) Dollar(string text, int start, string delimiter)
    {
        var i = text.IndexOf(delimiter, start, StringComparison.Ordinal);
        return i < 0 ? (text.Length, false) : (i + delimiter.Length, true);
    }
}
