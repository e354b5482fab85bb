using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>Puts differences into words, each with its rule and its impact.</summary>
internal sealed class DriftLog
{
    private readonly List<Drift> _drift = [];

    public int Count => _drift.Count;

    /// <summary>By their place in the snapshot.</summary>
    public IReadOnlyList<Drift> InOrder() => _drift.OrderBy(static drift => drift.Offset).ToList();

    /// <param name="kind">What it is.</param>
    /// <param name="subject">What is gone, or what it is gone from.</param>
    /// <param name="item">It, in the snapshot.</param>
    /// <param name="what">What is gone from the subject; empty where it is the subject itself.</param>
    public void AddMissing(DriftKind kind, DriftSubject subject, JsonValue item, string what = "") => _drift.Add(new Drift
    {
        Rule = kind.Missing,
        Subject = subject,
        Change = DriftChange.Missing,
        Was = what.Length == 0 ? null : item.Raw.ToString(),
        Impact = kind.Impacts.Missing(item),
        Message = what + "is in the snapshot, not in the database",
        Offset = item.Offset,
    });

    /// <param name="kind">What it is.</param>
    /// <param name="subject">What is new, or what it is new in.</param>
    /// <param name="item">It, in the database.</param>
    /// <param name="place">Where it would stand in the snapshot.</param>
    /// <param name="what">What is new in the subject; empty where it is the subject itself.</param>
    public void AddAdded(DriftKind kind, DriftSubject subject, JsonValue item, int place, string what = "") => _drift.Add(new Drift
    {
        Rule = kind.Added,
        Subject = subject,
        Change = DriftChange.Added,
        Is = what.Length == 0 ? null : item.Raw.ToString(),
        Impact = kind.Impacts.Added(item),
        Message = what + "is in the database, not in the snapshot",
        Offset = place,
    });

    public void AddRename(DriftKind kind, DriftSubject before, DriftSubject after, int offset) => _drift.Add(new Drift
    {
        Rule = kind.Renamed,
        Subject = before,
        Change = DriftChange.Renamed,
        Was = before.Name,
        Is = after.Name,
        RenamedTo = after,
        Impact = kind.Impacts.Renamed,
        Message = $"is in the snapshot, and {after.Name} in its place in the database: it was renamed, by all that the two have in common",
        Offset = offset,
    });

    public void AddChange(DriftKind kind, DriftSubject subject, string property, PropertyChange change, int offset) => _drift.Add(new Drift
    {
        Rule = property == "comment" ? Rules.CommentChanged : kind.PropertyRules.TryGetValue(property, out var own) ? own : kind.Changed,
        Subject = subject,
        Change = DriftChange.Changed,
        Property = property,
        Was = JsonComparison.ValueOf(property, change.Before),
        Is = JsonComparison.ValueOf(property, change.After),
        Impact = kind.Impacts.Of(property, change),
        Message = JsonComparison.Describe(property, change.Before, change.After),
        Offset = offset,
    });

    /// <param name="kind">What a row is.</param>
    /// <param name="subject">The relation.</param>
    /// <param name="before">The row in the snapshot.</param>
    /// <param name="after">The same row in the database.</param>
    public void AddChangedRow(DriftKind kind, DriftSubject subject, JsonValue before, JsonValue after) => _drift.Add(new Drift
    {
        Rule = kind.Changed,
        Subject = subject,
        Change = DriftChange.Changed,
        Was = before.Raw.ToString(),
        Is = after.Raw.ToString(),
        Impact = kind.Impacts.Otherwise,
        Message = $"the row {before.Raw.ToString()} of the snapshot is {after.Raw.ToString()} in the database",
        Offset = before.Offset,
    });

    /// <param name="kind">What has another order.</param>
    /// <param name="parent">What they are in.</param>
    /// <param name="before">Their names, in the snapshot's order.</param>
    /// <param name="after">Their names, in the database's order.</param>
    /// <param name="offset">Where they are listed.</param>
    public void AddReordered(DriftKind kind, DriftSubject parent, List<string> before, List<string> after, int offset) => _drift.Add(new Drift
    {
        Rule = kind.Reordered,
        Subject = parent,
        Change = DriftChange.Changed,
        Property = $"order of {kind.Noun}s",
        Was = string.Join(", ", before),
        Is = string.Join(", ", after),
        Impact = kind.Impacts.Reordered,
        Message = $"the order of its {kind.Noun}s is {string.Join(", ", before)} in the snapshot, {string.Join(", ", after)} in the database",
        Offset = offset,
    });
}
