namespace SchemaGen.Model.Naming;

/// <summary>
/// Gives each member of a scope a name of its own. Who gets a name that several want depends on the names themselves and
/// never on their order: the plainest source name gets it, the others take their next wish, and last a suffix from their
/// own name. So a new member moves nobody but those that want the same name.
/// </summary>
public sealed class NameScope
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken;
    private readonly HashSet<string> _reserved;
    private readonly string _suffix;

    /// <summary>Resolves all members of a scope at once.</summary>
    /// <param name="members">The members; keys are distinct.</param>
    /// <param name="reserved">Names that nobody may have.</param>
    /// <param name="suffix">What is appended to a reserved name to make another.</param>
    public NameScope(IEnumerable<NameWish> members, IEnumerable<string>? reserved = null, string suffix = "Value")
    {
        _reserved = new HashSet<string>(reserved ?? [], StringComparer.Ordinal);
        _taken = new HashSet<string>(_reserved, StringComparer.Ordinal);
        _suffix = suffix;

        var open = members.ToList();
        for (var round = 0; open.Exists(member => member.Names.Length > round); round++)
        {
            open = Grant(open, round);
        }

        // Two names with the same hash are still two names.
        foreach (var member in open.OrderBy(static member => member.Key, StringComparer.Ordinal))
        {
            var name = $"{Permitted(member.Names[0])}_{CSharpIdentifier.Suffix(member.Key)}";
            while (!_taken.Add(name))
            {
                name += "_";
            }

            _names.Add(member.Key, name);
        }
    }

    /// <summary>The name of the member with that key.</summary>
    public string this[string key] => _names[key];

    /// <summary>Whether somebody has that name, or nobody may.</summary>
    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>One round of wishes: every name that is still free goes to the plainest of those who want it.</summary>
    private List<NameWish> Grant(List<NameWish> members, int round)
    {
        var winners = new Dictionary<string, NameWish>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.Names.Length <= round)
            {
                continue;
            }

            var wish = Permitted(member.Names[round]);
            if (!_taken.Contains(wish) && (!winners.TryGetValue(wish, out var rival) || IsPlainer(member.Key, rival.Key)))
            {
                winners[wish] = member;
            }
        }

        foreach (var winner in winners)
        {
            _taken.Add(winner.Key);
            _names.Add(winner.Value.Key, winner.Key);
        }

        return members.FindAll(member => !_names.ContainsKey(member.Key));
    }

    private string Permitted(string name) => _reserved.Contains(name) ? name + _suffix : name;

    private static bool IsPlainer(string key, string other)
    {
        var (plain, otherPlain) = (IsPlain(key), IsPlain(other));
        return plain == otherPlain ? string.CompareOrdinal(key, other) < 0 : plain;
    }

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
}

/// <summary>A member of a <see cref="NameScope"/>.</summary>
/// <param name="Key">What it is called in the database.</param>
/// <param name="Names">The names that it would like, the best first; at least one.</param>
public readonly record struct NameWish(string Key, params string[] Names);
