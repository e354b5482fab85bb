namespace SchemaGen.Model.Naming;

/// <summary>
/// Gives each member of a scope a name of its own. Who gets the plain name depends on the names themselves and never on
/// their order: the plainest source name does, the others get a suffix from their own name.
/// </summary>
public sealed class NameScope
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Resolves all members of a scope at once.</summary>
    /// <param name="members">Key of each member, such as the column's name, and the name that it would like.</param>
    /// <param name="reserved">Names that nobody may have, and what is appended to make another.</param>
    /// <param name="suffix">What is appended to a reserved name.</param>
    public NameScope(IEnumerable<(string Key, string Wish)> members, ICollection<string>? reserved = null, string suffix = "Value")
    {
        var taken = new HashSet<string>(reserved ?? [], StringComparer.Ordinal);
        var byWish = members
            .Select(member => (member.Key, Wish: taken.Contains(member.Wish) ? member.Wish + suffix : member.Wish))
            .GroupBy(static member => member.Wish, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .ToList();

        // Plain names first, so that no suffixed one can take them.
        foreach (var group in byWish)
        {
            var winner = group.OrderBy(static member => IsPlain(member.Key) ? 0 : 1).ThenBy(static member => member.Key, StringComparer.Ordinal).First();
            Take(winner.Key, group.Key, taken);
        }

        foreach (var member in byWish.SelectMany(static group => group).Where(member => !_names.ContainsKey(member.Key)).OrderBy(static member => member.Key, StringComparer.Ordinal))
        {
            Take(member.Key, $"{member.Wish}_{CSharpIdentifier.Suffix(member.Key)}", taken);
        }
    }

    /// <summary>The name of the member with that key.</summary>
    public string this[string key] => _names[key];

    private static bool IsPlain(string key)
    {
        foreach (var c in key)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '\0'))
            {
                return false;
            }
        }

        return true;
    }

    private void Take(string key, string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        _names.Add(key, name);
    }
}
