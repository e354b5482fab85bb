using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Documentation;

/// <summary>
/// Relations that a routine's text names where SQL expects one. The catalog does not know them: a body is a string to
/// PostgreSQL until it runs.
/// </summary>
internal static class NamesInSql
{
    private static readonly string[] Before = ["from", "join", "into", "update", "only", "table", "truncate", "references", "using"];

    /// <summary>The relations, those in strings inside the text too.</summary>
    /// <param name="sql">A statement, or the body of a routine.</param>
    /// <param name="relations">All that there are, by name without schema.</param>
    public static IEnumerable<QualifiedName> Relations(string sql, ILookup<string, QualifiedName> relations)
    {
        var tokens = SqlLexer.Tokenize(sql).Where(static token => !token.IsTrivia).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == SqlTokenKind.DollarQuoted)
            {
                var text = tokens[i].In(sql).ToString();
                var delimiter = text.IndexOf('$', 1) + 1;
                foreach (var name in Relations(text[delimiter..Math.Max(delimiter, text.Length - delimiter)], relations))
                {
                    yield return name;
                }
            }
            else if (i > 0 && IsName(tokens[i]))
            {
                foreach (var name in relations[Unquoted(tokens[i], sql)].Where(name => IsMeant(tokens, i, sql, name)))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>After a word that a relation follows, alone or behind its schema.</summary>
    private static bool IsMeant(List<SqlToken> tokens, int at, string sql, QualifiedName name)
    {
        var isQualified = at > 2 && tokens[at - 1].IsSign(sql, '.') && IsName(tokens[at - 2]) && Unquoted(tokens[at - 2], sql) == name.Schema;
        var before = tokens[isQualified ? at - 3 : at - 1];
        return Array.Exists(Before, word => before.IsWord(sql, word));
    }

    private static bool IsName(SqlToken token) => token.Kind is SqlTokenKind.Identifier or SqlTokenKind.QuotedIdentifier;

    private static string Unquoted(SqlToken token, string sql)
    {
        var text = token.In(sql).ToString();
        return token.Kind == SqlTokenKind.QuotedIdentifier ? SqlIdentifier.Parse(text, "").Name : text.ToLowerInvariant();
    }
}
