using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Sql;

/// <summary>Lists in parentheses, as PostgreSQL prints them.</summary>
internal static class SqlList
{
    /// <summary>The elements of the first list after a key word: <c>lower(a)</c> and <c>b DESC</c> of <c>… USING btree (lower(a), b DESC)</c>.</summary>
    /// <param name="text">A statement.</param>
    /// <param name="word">The key word in lower case, outside all parentheses.</param>
    /// <returns>None where there is no such list.</returns>
    public static EquatableArray<string> AfterFirst(string text, string word)
    {
        var elements = new List<string>();
        var lexer = new SqlLexer(text);
        var (isNear, depth, start) = (false, 0, 0);
        while (lexer.TryRead(out var token))
        {
            isNear |= depth == 0 && token.IsWord(text, word);
            if (token.IsSign(text, '(') || token.IsSign(text, '['))
            {
                start = depth == 0 ? token.End : start;
                depth++;
            }
            else if (token.IsSign(text, ')') || token.IsSign(text, ']'))
            {
                depth--;
                if (isNear && depth == 0)
                {
                    elements.Add(text.Substring(start, token.Start - start).Trim());
                    return elements.ToEquatableArray();
                }
            }
            else if (isNear && depth == 1 && token.IsSign(text, ','))
            {
                elements.Add(text.Substring(start, token.Start - start).Trim());
                start = token.End;
            }
        }

        return default;
    }
}
