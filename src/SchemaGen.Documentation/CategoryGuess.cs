using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>
/// Naming conventions that nobody has written down: words that enough relations begin with. Where most begin with the same
/// word, it says nothing by itself, and the word after it counts too.
/// </summary>
internal static class CategoryGuess
{
    private const int Enough = 3;

    /// <summary>The prefixes, each with its last underscore, sorted; the longest that fits a name is its own.</summary>
    public static IReadOnlyList<string> Prefixes(IReadOnlyList<Relation> relations)
    {
        var names = relations.Select(static relation => relation.Name.Name).ToList();
        var prefixes = new List<string>();
        foreach (var group in Shared(names, depth: 1))
        {
            prefixes.Add(group.Key);
            if (group.Count() * 2 > names.Count)
            {
                prefixes.AddRange(Shared(group, depth: 2).Select(static inner => inner.Key));
            }
        }

        // One convention that everything follows divides nothing.
        return prefixes.Count < 2 ? [] : [.. prefixes.Order(StringComparer.Ordinal)];
    }

    /// <summary>The longest prefix that fits, or null.</summary>
    public static string? Of(QualifiedName relation, IEnumerable<string> prefixes) =>
        prefixes.Where(prefix => relation.Name.StartsWith(prefix, StringComparison.Ordinal)).MaxBy(static prefix => prefix.Length);

    private static IEnumerable<IGrouping<string, string>> Shared(IEnumerable<string> names, int depth) => names
        .Select(name => (name, prefix: FirstWords(name, depth)))
        .Where(static pair => pair.prefix is not null)
        .GroupBy(static pair => pair.prefix!, static pair => pair.name, StringComparer.Ordinal)
        .Where(static group => group.Count() >= Enough);

    /// <summary>As many words as asked for, and the underscore after them; null where nothing would follow.</summary>
    private static string? FirstWords(string name, int count)
    {
        var end = 0;
        for (var i = 0; i < count; i++)
        {
            end = name.IndexOf('_', Math.Max(end, 1)) + 1;
            if (end <= 0)
            {
                return null;
            }
        }

        return end < name.Length ? name[..end] : null;
    }
}
