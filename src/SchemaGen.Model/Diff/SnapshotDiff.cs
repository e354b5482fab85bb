using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Diff.Renames;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>
/// Compares two snapshots as texts, object by object. It works on the format rather than on the model, so that whatever
/// the snapshot records is compared, and every difference has its place in the file.
/// </summary>
public sealed class SnapshotDiff
{
    private readonly DriftLog _log = new();
    private readonly RenameMap _renames;

    private SnapshotDiff(RenameMap renames) => _renames = renames;

    /// <summary>The differences, in the order of the snapshot.</summary>
    /// <param name="snapshot">What is checked in.</param>
    /// <param name="database">What the database says now, as a snapshot.</param>
    public static IReadOnlyList<Drift> Compare(JsonTree snapshot, JsonTree database)
    {
        if (snapshot.Text == database.Text)
        {
            return [];
        }

        var diff = new SnapshotDiff(RenameFinder.Find(snapshot.Root, database.Root));
        diff.CompareObjects(DriftVocabulary.Root, DriftSubject.Root, snapshot.Root, database.Root, diff._renames.All);
        return diff._log.InOrder();
    }

    /// <param name="kind">What they are.</param>
    /// <param name="subject">What messages call them.</param>
    /// <param name="snapshot">The object in the snapshot.</param>
    /// <param name="database">The same object in the database.</param>
    /// <param name="names">The names that its properties may mention, as far as they changed.</param>
    private void CompareObjects(DriftKind kind, DriftSubject subject, JsonValue snapshot, JsonValue database, RenamedNames names)
    {
        var count = _log.Count;
        var properties = snapshot.Properties().Concat(database.Properties()).Select(static property => property.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in properties.OrderBy(kind.RankOf))
        {
            var before = snapshot.Property(name);
            var after = database.Property(name);
            if (kind.IsIdentity(name) || name is "$schema" or "format" || JsonComparison.AreEqual(before, after))
            {
                continue;
            }

            // What follows from the rest of an object has been said with it.
            if (kind.FollowsFromRest(name) && (_log.Count > count || (name == "dependsOn" && JsonComparison.AreEqualSets(before, after, _renames.All))))
            {
                continue;
            }

            var offset = (before ?? snapshot).Offset;
            if (kind.Parts.TryGetValue(name, out var part))
            {
                var inside = part.IsLocal ? _renames.Within(snapshot) : _renames.All;
                CompareParts(part, subject.Path.Length == 0 ? name : $"{subject.Path}.{name}", subject, offset, before.Items(), after.Items(), inside);
            }
            else if (name == "referenceData" && before is { } rowsBefore && after is { } rowsAfter)
            {
                ReferenceDataDiff.Compare(_log, subject, rowsBefore, rowsAfter, snapshot);
            }
            else if (!JsonComparison.AreEqual(before, after, names))
            {
                _log.AddChange(kind, subject, name, new PropertyChange(before, after, database), offset);
            }
        }
    }

    private void CompareParts(DriftKind kind, string path, DriftSubject parent, int container, List<JsonValue> snapshot, List<JsonValue> database, RenamedNames names)
    {
        var before = kind.ByIdentity(snapshot);
        var after = kind.ByIdentity(database);
        foreach (var pair in before)
        {
            var subject = kind.SubjectOf(path, parent, pair.Value);
            if (after.TryGetValue(pair.Key, out var counterpart))
            {
                CompareObjects(kind, subject, pair.Value, counterpart, names);
            }
            else if (_renames.CounterpartOf(pair.Value) is { } renamed)
            {
                _log.AddRename(kind, subject, kind.SubjectOf(path, parent, renamed), pair.Value.Offset);
                CompareObjects(kind, subject, pair.Value, renamed, names);
            }
            else
            {
                _log.AddMissing(kind, subject, pair.Value);
            }
        }

        var place = container;
        foreach (var item in database)
        {
            if (before.TryGetValue(kind.IdentityOf(item), out var counterpart))
            {
                place = counterpart.Offset;
            }
            else if (!_renames.IsCounterpart(item))
            {
                _log.AddAdded(kind, kind.SubjectOf(path, parent, item), item, place);
            }
        }

        if (kind.Ordered)
        {
            CompareOrder(kind, parent, container, before, after);
        }
    }

    private void CompareOrder(DriftKind kind, DriftSubject parent, int container, Dictionary<string, JsonValue> before, Dictionary<string, JsonValue> after)
    {
        string? NewName(KeyValuePair<string, JsonValue> item) => after.ContainsKey(item.Key) ? item.Key : _renames.CounterpartOf(item.Value) is { } renamed ? kind.IdentityOf(renamed) : null;

        var was = before.Select(NewName).OfType<string>().ToList();
        var common = new HashSet<string>(was, StringComparer.Ordinal);
        var present = after.Keys.Where(common.Contains).ToList();
        if (!was.SequenceEqual(present, StringComparer.Ordinal))
        {
            _log.AddReordered(kind, parent, was, present, container);
        }
    }
}
