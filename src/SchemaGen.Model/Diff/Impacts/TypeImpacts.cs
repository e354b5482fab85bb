using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using static SchemaGen.Model.Diff.Impacts.ImpactRules;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>Types, and the types of columns.</summary>
internal static class TypeImpacts
{
    /// <summary>An enum: its labels are objects of their own.</summary>
    public static ImpactRules Enum { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Additive) };

    /// <summary>Readers meet a label that no code knows; writers that use one that is gone fail. The order decides comparisons.</summary>
    public static ImpactRules Label { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Looser), Reordered = Impact.BreaksReaders };

    public static ImpactRules Domain { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Additive),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["type"] = OfType,
            ["collation"] = Any(Impact.BreaksReaders),
            ["notNull"] = Flag(set: Impact.Stricter, cleared: Impact.Looser),
            ["default"] = static change => change.Before is null ? new Impact(Effect.None, Effect.Additive) : Impact.BreaksWriters,
        },
    };

    public static ImpactRules Composite { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Additive) };

    /// <summary>A value of a composite type is read and written whole.</summary>
    public static ImpactRules Attribute { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Breaking),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal) { ["type"] = OfType, ["collation"] = Any(Impact.BreaksReaders) },
    };

    public static ImpactRules Range { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Additive),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["subtype"] = OfType,
            ["multirange"] = Any(Impact.Breaking),
            ["operatorClass"] = Any(Impact.Breaking),
            ["collation"] = Any(Impact.Breaking),
            ["canonical"] = Any(Impact.Breaking),
            ["subtypeDifference"] = Unnoticeable,
        },
    };

    /// <summary>A type that became another.</summary>
    public static Impact OfType(PropertyChange change) =>
        change is { Before: { Kind: JsonKind.String } before, After: { Kind: JsonKind.String } after }
            ? TypeWidening.ImpactOf(new TypeReference(before.GetString()), new TypeReference(after.GetString()))
            : Impact.Breaking;
}
