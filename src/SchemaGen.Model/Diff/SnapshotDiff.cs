using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>
/// Compares two snapshots as texts, object by object. It works on the format rather than on the model, so that whatever
/// the snapshot records is compared, and every difference has its place in the file.
/// </summary>
public sealed class SnapshotDiff
{
    private readonly List<Drift> _drift = [];

    private SnapshotDiff()
    {
    }

    /// <summary>The differences, in the order of the snapshot.</summary>
    /// <param name="snapshot">What is checked in.</param>
    /// <param name="database">What the database says now, as a snapshot.</param>
    public static IReadOnlyList<Drift> Compare(JsonTree snapshot, JsonTree database)
    {
        if (snapshot.Text == database.Text)
        {
            return [];
        }

        var diff = new SnapshotDiff();
        diff.CompareObjects(DriftVocabulary.Root, default, snapshot.Root, database.Root);
        return diff._drift.OrderBy(static drift => drift.Offset).ToList();
    }

    private void CompareObjects(DriftKind kind, Subject subject, JsonValue snapshot, JsonValue database)
    {
        var count = _drift.Count;
        var names = snapshot.Properties().Concat(database.Properties()).Select(static property => property.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names.OrderBy(IsConsequence))
        {
            var before = snapshot.Property(name);
            var after = database.Property(name);
            if (kind.IsIdentity(name) || name is "$schema" or "format" || JsonComparison.AreEqual(before, after))
            {
                continue;
            }

            // What an object depends on, and why it can be NULL, follows from the rest of it, which has then been said.
            if (IsConsequence(name) && _drift.Count > count)
            {
                continue;
            }

            var offset = (before ?? snapshot).Offset;
            if (kind.Parts.TryGetValue(name, out var part))
            {
                CompareParts(part, subject, offset, ElementsOf(before), ElementsOf(after));
            }
            else if (name == "referenceData" && before is { } rowsBefore && after is { } rowsAfter)
            {
                CompareRows(subject, rowsBefore, rowsAfter);
            }
            else
            {
                var rule = name == "comment" ? Rules.CommentChanged : kind.PropertyRules.TryGetValue(name, out var own) ? own : kind.Changed;
                Report(rule, subject, JsonComparison.Describe(name, before, after), offset);
            }
        }
    }

    private static bool IsConsequence(string property) => property is "dependsOn" or "nullReason";

    private void CompareParts(DriftKind kind, Subject parent, int container, List<JsonValue> snapshot, List<JsonValue> database)
    {
        var before = ByIdentity(kind, snapshot);
        var after = ByIdentity(kind, database);
        foreach (var pair in before)
        {
            var subject = SubjectOf(kind, parent, pair.Value);
            if (after.TryGetValue(pair.Key, out var counterpart))
            {
                CompareObjects(kind, subject, pair.Value, counterpart);
            }
            else
            {
                Report(kind.Missing, subject, "is in the snapshot, not in the database", pair.Value.Offset);
            }
        }

        var place = container;
        foreach (var item in database)
        {
            var identity = IdentityOf(kind, item);
            if (before.TryGetValue(identity, out var counterpart))
            {
                place = counterpart.Offset;
            }
            else
            {
                Report(kind.Added, SubjectOf(kind, parent, item), "is in the database, not in the snapshot", place);
            }
        }

        if (kind.Ordered)
        {
            CompareOrder(kind, parent, container, before.Keys.Where(after.ContainsKey).ToList(), after.Keys.Where(before.ContainsKey).ToList());
        }
    }

    private void CompareOrder(DriftKind kind, Subject parent, int container, List<string> before, List<string> after)
    {
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            var rule = kind.Added == Rules.ColumnAdded ? Rules.ColumnOrderChanged : kind.Changed;
            Report(rule, parent, $"the order of its {kind.Noun}s is {string.Join(", ", before)} in the snapshot, {string.Join(", ", after)} in the database", container);
        }
    }

    private void CompareRows(Subject subject, JsonValue snapshot, JsonValue database)
    {
        // Rows of other columns are other rows, all of them: that is one difference.
        if (!JsonComparison.AreEqual(snapshot.Property("columns"), database.Property("columns")))
        {
            var offset = (snapshot.Property("columns") ?? snapshot).Offset;
            Report(Rules.RelationChanged, subject, JsonComparison.Describe("columns", snapshot.Property("columns"), database.Property("columns")), offset);
            return;
        }

        // Without a key the same row can be there twice, so each counterpart counts once.
        var added = ElementsOf(database.Property("rows"));
        foreach (var row in ElementsOf(snapshot.Property("rows")))
        {
            var counterpart = added.FindIndex(other => JsonComparison.AreEqual(row, other));
            if (counterpart >= 0)
            {
                added.RemoveAt(counterpart);
            }
            else
            {
                Report(Rules.ReferenceRowMissing, subject, $"the row {row.Raw.ToString()} is in the snapshot, not in the database", row.Offset);
            }
        }

        var place = (snapshot.Property("rows") ?? snapshot).Offset;
        foreach (var row in added)
        {
            Report(Rules.ReferenceRowAdded, subject, $"the row {row.Raw.ToString()} is in the database, not in the snapshot", place);
        }
    }

    private void Report(Rule rule, Subject subject, string message, int offset) => _drift.Add(new Drift(rule, subject.ToString(), message, offset));

    /// <summary>A part is an array of objects, or one object.</summary>
    private static List<JsonValue> ElementsOf(JsonValue? value) => value switch
    {
        null => [],
        { Kind: JsonKind.Array } array => array.Elements().ToList(),
        { } single => [single],
    };

    private static Dictionary<string, JsonValue> ByIdentity(DriftKind kind, List<JsonValue> items)
    {
        var result = new Dictionary<string, JsonValue>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            result[IdentityOf(kind, item)] = item;
        }

        return result;
    }

    private static string IdentityOf(DriftKind kind, JsonValue item) =>
        string.Join("\0", kind.Identity.Select(name => item.Property(name) is { Kind: JsonKind.String } value ? value.GetString() : ""));

    private static Subject SubjectOf(DriftKind kind, Subject parent, JsonValue item)
    {
        string Part(string name) => item.Property(name) is { Kind: JsonKind.String } value ? value.GetString() : "";

        var name = Part(kind.IsIdentity("identity") ? "identity" : "name");
        var owner = kind.IsIdentity("schema") ? Part("schema") : parent.Name ?? "";
        var noun = kind.CalledByKind ? NounOf(Part("kind")) : kind.Noun;
        var arguments = kind.IsIdentity("parameterTypes") ? $"({Part("parameterTypes")})" : "";
        return new Subject(noun, owner.Length == 0 ? name : name.Length == 0 ? owner : $"{owner}.{name}{arguments}");
    }

    /// <summary>A kind in English: <c>materializedView</c> is a materialized view.</summary>
    private static string NounOf(string kind) =>
        string.Concat(kind.Select(static c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>What differs, as messages call it; the default is the whole snapshot. The noun may be more than one word.</summary>
    private readonly record struct Subject(string Noun, string Name)
    {
        public override string ToString() => Noun is null ? "" : $"{Noun} {Name}";
    }
}
