using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff.Renames;

/// <summary>
/// Finds what goes by another name: one gone and one new among the same siblings, alike in all but their names, and each
/// like no other. Where more than one would fit there is no telling, and none is said to be renamed.
/// </summary>
internal sealed class RenameFinder
{
    /// <summary>More pairs than these make no migration, but another database.</summary>
    private const int MostPairs = 250_000;

    /// <summary>Whatever may be mentioned comes before what mentions it.</summary>
    private static readonly string[] Order = ["enums", "domains", "composites", "ranges", "relations", "routines", "sequences", "statistics"];

    private readonly RenameMap _found = new();

    private RenameFinder()
    {
    }

    /// <summary>Compares two snapshots.</summary>
    /// <param name="snapshot">Root of one.</param>
    /// <param name="database">Root of the other.</param>
    public static RenameMap Find(JsonValue snapshot, JsonValue database)
    {
        var finder = new RenameFinder();
        foreach (var name in Order)
        {
            finder.FindAmong(DriftVocabulary.Root.Parts[name], snapshot.Property(name).Items(), database.Property(name).Items(), finder._found.Objects);
        }

        foreach (var name in Order)
        {
            finder.FindInside(DriftVocabulary.Root.Parts[name], snapshot.Property(name).Items(), database.Property(name).Items());
        }

        return finder._found;
    }

    /// <summary>The parts of objects that are on both sides.</summary>
    private void FindInside(DriftKind kind, List<JsonValue> snapshot, List<JsonValue> database)
    {
        var after = kind.ByIdentity(database);
        foreach (var item in kind.Parts.Count == 0 ? [] : snapshot)
        {
            if (_found.CounterpartOf(item) is { } renamed)
            {
                FindInside(kind, item, renamed);
            }
            else if (after.TryGetValue(kind.IdentityOf(item), out var same) && !item.Raw.SequenceEqual(same.Raw))
            {
                FindInside(kind, item, same);
            }
        }
    }

    /// <summary>Columns come first among the parts, and other parts mention them.</summary>
    private void FindInside(DriftKind kind, JsonValue before, JsonValue after)
    {
        var names = _found.Within(before);
        foreach (var part in kind.Parts)
        {
            var (items, others) = (before.Property(part.Key).Items(), after.Property(part.Key).Items());
            FindAmong(part.Value, items, others, names);
            FindInside(part.Value, items, others);
        }
    }

    private void FindAmong(DriftKind kind, List<JsonValue> snapshot, List<JsonValue> database, RenamedNames names)
    {
        var siblings = new Siblings(kind, snapshot, database);
        if (kind.HasShape && siblings.Gone.Count > 0 && siblings.New.Count > 0 && (long)siblings.Gone.Count * siblings.New.Count <= MostPairs)
        {
            // What only moved to another schema is nearest.
            Pair(kind, siblings, names, static (before, after) => before.Property("name").Text() == after.Property("name").Text());
            Pair(kind, siblings, names, static (_, _) => true);
        }
    }

    private void Pair(DriftKind kind, Siblings siblings, RenamedNames names, Func<JsonValue, JsonValue, bool> isCandidate)
    {
        var gone = siblings.Gone.Where(before => _found.CounterpartOf(before) is null).ToList();
        var added = siblings.New.Where(after => !_found.IsCounterpart(after)).ToList();
        var alike = gone
            .SelectMany(before => added
                .Where(after => siblings.AreAtOnePlace(before, after) && isCandidate(before, after) && Shape.AreAlike(kind, before, after, names))
                .Select(after => (Before: before, After: after)))
            .ToList();
        var byBefore = alike.ToLookup(static pair => pair.Before);
        var byAfter = alike.ToLookup(static pair => pair.After);
        foreach (var (before, after) in alike)
        {
            if (byBefore[before].Count() == 1 && byAfter[after].Count() == 1)
            {
                _found.Add(before, after, kind.IdentityOf(before), kind.IdentityOf(after), names);
            }
        }
    }
}
