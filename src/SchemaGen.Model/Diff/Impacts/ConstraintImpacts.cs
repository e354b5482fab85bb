using SchemaGen.Model.Json;
using static SchemaGen.Model.Diff.Impacts.ImpactRules;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>Constraints and indexes. A constraint that goes is a promise less; one that comes is a demand more.</summary>
internal static class ConstraintImpacts
{
    /// <summary>Primary keys and unique constraints. <c>ON CONFLICT</c> names their columns, and fails without them.</summary>
    public static ImpactRules Key { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Stricter),
        Renamed = Impact.BreaksWriters,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["columns"] = Any(Impact.Breaking),
            ["nullsNotDistinct"] = Flag(set: Impact.Stricter, cleared: Impact.Looser),
            ["withoutOverlaps"] = Any(Impact.Breaking),

            // ON CONFLICT takes no constraint that can be deferred.
            ["deferrability"] = static change => change.After is null ? new Impact(Effect.None, Effect.Additive) : Impact.BreaksWriters,
            ["include"] = Unnoticeable,
            ["inherited"] = Unnoticeable,
        },
    };

    public static ImpactRules ForeignKey { get; } = new()
    {
        Missing = Always(Impact.Looser),
        Added = Always(Impact.Stricter),
        Renamed = Impact.BreaksWriters,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["columns"] = Any(Impact.Breaking),
            ["references"] = Any(Impact.Breaking),
            ["referencedColumns"] = Any(Impact.Breaking),
            ["onDelete"] = Any(Impact.BreaksWriters),
            ["onUpdate"] = Any(Impact.BreaksWriters),
            ["onDeleteColumns"] = Any(Impact.BreaksWriters),
            ["match"] = static change => change.After is null ? Impact.Looser : Impact.Stricter,
            ["deferrability"] = static change => change.After is null ? Impact.BreaksWriters : new Impact(Effect.None, Effect.Additive),
            ["notValid"] = Flag(set: Impact.BreaksReaders, cleared: new Impact(Effect.Additive, Effect.None)),
            ["notEnforced"] = Flag(set: Impact.Looser, cleared: Impact.Stricter),
            ["period"] = Any(Impact.Breaking),
        },
    };

    public static ImpactRules Check { get; } = new()
    {
        Missing = Always(Impact.Looser),
        Added = Always(Impact.Stricter),
        Renamed = Impact.BreaksWriters,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["expression"] = Any(Impact.Breaking),
            ["noInherit"] = Flag(set: Impact.Looser, cleared: Impact.Stricter),
            ["notValid"] = Flag(set: Impact.BreaksReaders, cleared: new Impact(Effect.Additive, Effect.None)),
            ["notEnforced"] = Flag(set: Impact.Looser, cleared: Impact.Stricter),
        },
    };

    public static ImpactRules Exclusion { get; } = new()
    {
        Missing = Always(Impact.Looser),
        Added = Always(Impact.Stricter),
        Renamed = Impact.BreaksWriters,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal) { ["definition"] = Any(Impact.Breaking) },
    };

    /// <summary>A NOT NULL as a constraint: that it is there, the column says.</summary>
    public static ImpactRules NotNull => Unnoticed;

    /// <summary>Indexes that no constraint stands for. One that is unique is as good as a constraint; the others are a matter of speed.</summary>
    public static ImpactRules Index { get; } = new()
    {
        Missing = static index => IsUnique(index) ? Impact.Breaking : Impact.None,
        Added = static index => IsUnique(index) ? Impact.Stricter : Impact.None,
        Renamed = Impact.None,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["unique"] = Flag(set: Impact.Stricter, cleared: Impact.Breaking),
            ["keys"] = IfUnique(Impact.Breaking),
            ["predicate"] = IfUnique(Impact.Breaking),
            ["definition"] = IfUnique(Impact.Breaking),
            ["nullsNotDistinct"] = static change => !IsUnique(change.Object) ? Impact.None : change.IsSet ? Impact.Stricter : Impact.Looser,
            ["invalid"] = IfUnique(Impact.Breaking),
            ["method"] = Unnoticeable,
            ["include"] = Unnoticeable,
            ["tablespace"] = Unnoticeable,
            ["attachedTo"] = Unnoticeable,
            ["statisticsTargets"] = Unnoticeable,
        },
    };

    private static PropertyImpact IfUnique(Impact impact) => change => IsUnique(change.Object) ? impact : Impact.None;

    private static bool IsUnique(JsonValue index) => index.Property("unique") is { Kind: JsonKind.True };
}
