using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff.Renames;

/// <summary>Objects of one kind under one parent, on both sides: which of them are gone and which are new, and where.</summary>
internal sealed class Siblings
{
    private readonly bool _ordered;
    private readonly Dictionary<JsonValue, (string? Before, string? After)> _neighbours = [];

    public Siblings(DriftKind kind, List<JsonValue> snapshot, List<JsonValue> database)
    {
        _ordered = kind.Ordered;
        var (before, after) = (kind.ByIdentity(snapshot), kind.ByIdentity(database));
        Gone = snapshot.Where(item => !after.ContainsKey(kind.IdentityOf(item))).ToList();
        New = database.Where(item => !before.ContainsKey(kind.IdentityOf(item))).ToList();
        if (_ordered && Gone.Count > 0 && New.Count > 0)
        {
            AddNeighbours(kind, snapshot, after);
            AddNeighbours(kind, database, before);
        }
    }

    /// <summary>In the snapshot only.</summary>
    public IReadOnlyList<JsonValue> Gone { get; }

    /// <summary>In the database only.</summary>
    public IReadOnlyList<JsonValue> New { get; }

    /// <summary>Whether the siblings before and after both are the same, where their order means something.</summary>
    public bool AreAtOnePlace(JsonValue gone, JsonValue added) => !_ordered || _neighbours[gone] == _neighbours[added];

    /// <summary>Of each that the other side lacks, the nearest siblings that it has.</summary>
    private void AddNeighbours(DriftKind kind, List<JsonValue> items, Dictionary<string, JsonValue> others)
    {
        var start = 0;
        string? last = null;
        for (var i = 0; i <= items.Count; i++)
        {
            var identity = i < items.Count ? kind.IdentityOf(items[i]) : null;
            if (identity is not null && !others.ContainsKey(identity))
            {
                continue;
            }

            for (; start < i; start++)
            {
                _neighbours[items[start]] = (last, identity);
            }

            start = i + 1;
            last = identity;
        }
    }
}
