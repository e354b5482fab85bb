using SchemaGen.Model.Sql;

namespace SchemaGen.Model.Diff.Renames;

/// <summary>Names that changed. What mentions the old one before and the new one now has not changed itself.</summary>
/// <param name="outer">Names that count here too.</param>
internal sealed class RenamedNames(RenamedNames? outer = null)
{
    private readonly HashSet<(string Before, string After)> _pairs = [];

    private bool IsEmpty => _pairs.Count == 0 && outer is null or { IsEmpty: true };

    public void Add(string before, string after) => _pairs.Add((before, after));

    /// <summary>Whether two names, or two pieces of SQL, are the same but for these.</summary>
    public bool AreEqual(string before, string after) =>
        before == after || (!IsEmpty && (Has(before, after) || AreEqualTokens(before, after)));

    private bool Has(string before, string after) => _pairs.Contains((before, after)) || (outer?.Has(before, after) ?? false);

    private bool AreEqualTokens(string before, string after)
    {
        var (left, right) = (Significant(before), Significant(after));
        for (var i = 0; i < left.Count && left.Count == right.Count; i++)
        {
            if ((left[i].Kind != right[i].Kind && !(IsName(left[i]) && IsName(right[i]))) || !IsSame(left[i], TextOf(left[i], before), TextOf(right[i], after)))
            {
                return false;
            }
        }

        return left.Count == right.Count;
    }

    /// <summary>A string may be a name itself, as in <c>nextval('public.users_id_seq'::regclass)</c>.</summary>
    private bool IsSame(SqlToken token, string before, string after) =>
        before == after || (IsName(token) ? Has(before, after) : token.Kind == SqlTokenKind.String && AreEqual(before, after));

    private static List<SqlToken> Significant(string text) => SqlLexer.Tokenize(text).Where(static token => !token.IsTrivia).ToList();

    private static bool IsName(SqlToken token) => token.Kind is SqlTokenKind.Identifier or SqlTokenKind.QuotedIdentifier;

    private static string TextOf(SqlToken token, string text)
    {
        var content = token.In(text).ToString();
        return token is { Kind: SqlTokenKind.QuotedIdentifier or SqlTokenKind.String, IsTerminated: true, Length: > 1 }
            ? content.Substring(1, content.Length - 2).Replace(new string(content[0], 2), content.Substring(0, 1))
            : content;
    }
}
