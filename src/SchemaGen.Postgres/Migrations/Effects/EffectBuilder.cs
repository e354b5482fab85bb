using SchemaGen.Model.Collections;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>Changes of catalog rows as what people say a migration did: parts are told with what they are parts of.</summary>
/// <param name="known">All that there is after the changes, by key.</param>
internal sealed class EffectBuilder(IReadOnlyDictionary<string, CatalogObject> known)
{
    /// <summary>Kinds of part: they are nothing without their owner, and are told as a change of it.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "column", "default of column", "constraint", "definition", "parameters", "parent", "label", "comment" };

    public EquatableArray<MigrationEffect> Build(IReadOnlyList<ObjectChange> changes)
    {
        var byKey = changes.ToDictionary(static change => change.Object.Key, StringComparer.Ordinal);
        var details = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var effects = new List<(CatalogObject Object, MigrationEffect Effect)>();
        foreach (var change in changes.Where(change => !Follows(change, byKey)))
        {
            var item = change.Object;
            if (IsPart(item))
            {
                AddDetail(details, item.Owner!, Describe(change));
            }
            else if (change is { Before: not null, After: not null })
            {
                AddDetail(details, item.Key, change.Before.Name != item.Name ? $"renamed from {change.Before.Name}" : item.Owner is null || change.Before.Print != item.Print ? "properties" : "");
            }
            else
            {
                effects.Add((item, EffectOf(item, change.After is null ? EffectChange.Drops : EffectChange.Creates, byKey)));
            }
        }

        foreach (var (key, parts) in details)
        {
            if (Find(key, byKey) is { IsImplied: false } owner && !effects.Exists(effect => effect.Object.Key == owner.Key))
            {
                effects.Add((owner, EffectOf(owner, EffectChange.Alters, byKey) with { Details = Summary(parts) }));
            }
        }

        return effects.Select(static pair => pair.Effect)
            .OrderBy(static effect => effect.Change).ThenBy(static effect => effect.Kind, StringComparer.Ordinal).ThenBy(static effect => effect.On, StringComparer.Ordinal).ThenBy(static effect => effect.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static bool IsPart(CatalogObject item) => item.Owner is not null && (Parts.Contains(item.Kind) || item.Key.StartsWith("pg_publication_rel/", StringComparison.Ordinal));

    /// <summary>What PostgreSQL does by itself, and what came or went with its owner.</summary>
    private bool Follows(ObjectChange change, Dictionary<string, ObjectChange> changes)
    {
        var item = change.Object;
        if (item.IsImplied)
        {
            return true;
        }

        if (item.Kind == "default of column" && changes.Values.Any(column => column.Object.Kind == "column" && column.Object.Owner == item.Owner && column.Object.Name == item.Name && (column.Before is null || column.After is null)))
        {
            return true;
        }

        if (item.Owner is not { } owner || !changes.TryGetValue(owner, out var of))
        {
            // A comment on what is gone, or on what belongs to an extension.
            return item.Owner is not null && !known.ContainsKey(item.Owner) && IsPart(item);
        }

        var cameOrWent = of.Before is null || of.After is null;
        return cameOrWent && (IsPart(item) || of.After is null);
    }

    private CatalogObject? Find(string key, Dictionary<string, ObjectChange> changes)
    {
        var item = known.GetValueOrDefault(key) ?? changes.GetValueOrDefault(key)?.Object;

        // Of a composite type people know the type.
        return item is { Kind: "composite type" } && known.Values.FirstOrDefault(type => type.Key.StartsWith("pg_type/", StringComparison.Ordinal) && type.Name == item.Name) is { } type ? type : item;
    }

    private MigrationEffect EffectOf(CatalogObject item, EffectChange change, Dictionary<string, ObjectChange> changes) =>
        new() { Change = change, Kind = item.Kind, Name = item.Name, On = item.Owner is { } owner ? Find(owner, changes)?.Name : null };

    private static string Describe(ObjectChange change)
    {
        var item = change.Object;
        var what = item.Name.Length == 0 ? item.Kind : item.Kind == "comment" ? $"comment on column {item.Name}" : $"{item.Kind} {item.Name}";
        return change switch
        {
            { Before: null, After.Shown.Length: > 0 } => $"{what} {item.Shown} added",
            _ when item.Kind is "comment" or "definition" or "parameters" or "default of column" => what,
            { Before: null } => $"{what} added",
            { After: null } => $"{what} dropped",
            { Before: { } before } when before.Name != item.Name => $"{item.Kind} {before.Name} renamed to {item.Name}",
            { Before: { } before } when before.Shown != item.Shown => $"{what} {before.Shown} is {item.Shown}",
            _ => what,
        };
    }

    private static void AddDetail(Dictionary<string, List<string>> details, string owner, string detail)
    {
        if (!details.TryGetValue(owner, out var list))
        {
            details.Add(owner, list = []);
        }

        if (detail.Length > 0)
        {
            list.Add(detail);
        }
    }

    /// <summary>What went and came back under its name was made anew.</summary>
    private static EquatableArray<string> Summary(List<string> details)
    {
        const string Added = " added";
        const string Dropped = " dropped";
        var anew = details.Where(detail => detail.EndsWith(Dropped, StringComparison.Ordinal) && details.Contains(detail[..^Dropped.Length] + Added, StringComparer.Ordinal))
            .Select(static detail => detail[..^Dropped.Length]).ToHashSet(StringComparer.Ordinal);
        return details.Where(detail => !anew.Contains(Without(detail, Added)) && !anew.Contains(Without(detail, Dropped)))
            .Concat(anew.Select(static detail => $"{detail} made anew")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableArray();
    }

    private static string Without(string detail, string end) => detail.EndsWith(end, StringComparison.Ordinal) ? detail[..^end.Length] : detail;
}
