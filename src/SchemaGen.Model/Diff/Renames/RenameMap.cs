using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff.Renames;

/// <summary>What goes by another name.</summary>
internal sealed class RenameMap
{
    private readonly Dictionary<JsonValue, JsonValue> _counterparts = [];
    private readonly HashSet<JsonValue> _targets = [];
    private readonly Dictionary<JsonValue, RenamedNames> _within = [];

    /// <summary>The objects of schemas, which anything may mention.</summary>
    public RenamedNames Objects { get; } = new();

    /// <summary>All names that changed, of columns too: for what may mention any of them.</summary>
    public RenamedNames All { get; } = new();

    /// <summary>The names that count inside an object of the snapshot.</summary>
    public RenamedNames Within(JsonValue item)
    {
        if (!_within.TryGetValue(item, out var names))
        {
            _within.Add(item, names = new RenamedNames(Objects));
        }

        return names;
    }

    /// <summary>What the database has in the place of an object of the snapshot; null unless it was renamed.</summary>
    public JsonValue? CounterpartOf(JsonValue item) => _counterparts.TryGetValue(item, out var found) ? found : null;

    /// <summary>Whether an object of the database is one of the snapshot under another name.</summary>
    public bool IsCounterpart(JsonValue item) => _targets.Contains(item);

    /// <param name="before">In the snapshot.</param>
    /// <param name="after">In the database.</param>
    /// <param name="identity">What identifies it in the snapshot.</param>
    /// <param name="newIdentity">What identifies it in the database.</param>
    /// <param name="names">Where the names count.</param>
    public void Add(JsonValue before, JsonValue after, string identity, string newIdentity, RenamedNames names)
    {
        _counterparts.Add(before, after);
        _targets.Add(after);
        var (parts, newParts) = (identity.Split('\0'), newIdentity.Split('\0'));
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] != newParts[i])
            {
                names.Add(parts[i], newParts[i]);
                All.Add(parts[i], newParts[i]);
            }
        }
    }
}
