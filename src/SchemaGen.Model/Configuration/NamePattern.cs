using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>Patterns of names: <c>*</c> is any run of characters, <c>?</c> any one; case counts, as it does in PostgreSQL.</summary>
public static class NamePattern
{
    /// <summary>A pattern with a dot is matched against <c>schema.name</c>, one without against the name alone.</summary>
    public static bool Matches(string pattern, QualifiedName name) =>
        Matches(pattern, name.Name) || (pattern.IndexOf('.') >= 0 && Matches(pattern, name.ToString()));

    /// <summary>
    /// A column of a relation, or an attribute of a composite type. A pattern without a dot is matched against the column's
    /// name, one with a dot against <c>relation.column</c> and <c>schema.relation.column</c>.
    /// </summary>
    public static bool MatchesMember(string pattern, QualifiedName owner, string member) => pattern.IndexOf('.') < 0
        ? Matches(pattern, member)
        : Matches(pattern, $"{owner.Name}.{member}") || Matches(pattern, $"{owner}.{member}");

    /// <summary>Matches the whole text.</summary>
    public static bool Matches(string pattern, string text)
    {
        // Greedy with one point of return: linear for one star, never exponential.
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
