using System.Text;
using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Ddl;

/// <summary>
/// Takes back a cast that PostgreSQL prints though nobody wrote it. From <c>status IN ('a', 'b')</c> on a varchar column it makes
/// <c>(status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])</c>; parsed again, that cast
/// moves into the elements and the expression is another one ever after. Without it, the parser adds it as before.
/// </summary>
internal static class ImplicitArrayCast
{
    private static readonly string[] Opening = ["(", "(", "array", "["];
    private static readonly string[] Closing = ["]", ")", "::", "text", "[", "]", ")"];

    /// <summary>The same SQL, in which <c>ANY ((ARRAY[…])::text[])</c> over varchar constants is <c>ANY (ARRAY[…])</c>.</summary>
    public static string Undo(string sql)
    {
        // Most statements have none, and need no lexer to know.
        if (sql.IndexOf("])::text[])", StringComparison.Ordinal) < 0)
        {
            return sql;
        }

        var tokens = SqlLexer.Tokenize(sql).Where(static token => !token.IsTrivia).ToList();
        var result = new StringBuilder(sql.Length);
        var copied = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsWord(sql, tokens[i], "any") && !IsWord(sql, tokens[i], "all"))
            {
                continue;
            }

            if (Matches(sql, tokens, i + 1, Opening) && EndOfConstants(sql, tokens, i + 1 + Opening.Length) is { } end && Matches(sql, tokens, end, Closing))
            {
                // ANY ( ( ARRAY [ … ] ) :: text [ ] )  →  ANY ( ARRAY [ … ] )
                result.Append(sql, copied, tokens[i + 2].Start - copied);
                result.Append(sql, tokens[i + 3].Start, tokens[end].End - tokens[i + 3].Start).Append(')');
                copied = tokens[end + Closing.Length - 1].End;
            }
        }

        return result.Append(sql, copied, sql.Length - copied).ToString();
    }

    /// <summary>Past a list of <c>'…'::character varying</c>, the place of what follows; null when anything else is in it.</summary>
    private static int? EndOfConstants(string sql, List<SqlToken> tokens, int start)
    {
        for (var i = start; i + 4 < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (SqlTokenKind.String or SqlTokenKind.EscapeString) || !Matches(sql, tokens, i + 1, ["::", "character", "varying"]))
            {
                return null;
            }

            i += 4;
            if (!tokens[i].IsSign(sql, ','))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Matches(string sql, List<SqlToken> tokens, int start, string[] expected) =>
        start + expected.Length <= tokens.Count
        && expected.Select((text, i) => IsWord(sql, tokens[start + i], text)).All(static matches => matches);

    private static bool IsWord(string sql, SqlToken token, string text) =>
        token.Length == text.Length && string.Compare(sql, token.Start, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
