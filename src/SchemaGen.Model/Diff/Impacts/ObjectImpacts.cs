using SchemaGen.Model.Json;
using static SchemaGen.Model.Diff.Impacts.ImpactRules;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>What belongs to no relation and is no type.</summary>
internal static class ObjectImpacts
{
    public static ImpactRules Schema { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Additive) };

    public static ImpactRules Extension { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Additive),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal) { ["schema"] = Any(Impact.Breaking) },
    };

    /// <summary>Numbers that writers are given. Programs that take them in blocks rely on the increment.</summary>
    public static ImpactRules Sequence { get; } = new()
    {
        Missing = Always(Impact.BreaksWriters),
        Added = Always(new Impact(Effect.None, Effect.Additive)),
        Renamed = Impact.BreaksWriters,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["type"] = static change => TypeImpacts.OfType(change) with { Readers = Effect.None },
            ["increment"] = Any(Impact.BreaksWriters),
            ["minimum"] = Any(Impact.BreaksWriters),
            ["maximum"] = Any(Impact.BreaksWriters),
            ["cycle"] = Any(Impact.BreaksWriters),
            ["start"] = Unnoticeable,
            ["cache"] = Unnoticeable,
            ["unlogged"] = Unnoticeable,
            ["ownership"] = Unnoticeable,
            ["ownerRelation"] = Unnoticeable,
            ["ownerColumn"] = Unnoticeable,
        },
    };

    /// <summary>Who calls a routine relies on what it does, and nobody knows what that is.</summary>
    public static ImpactRules Routine { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Additive),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["kind"] = Any(Impact.Breaking),
            ["arguments"] = Any(Impact.Breaking),
            ["result"] = Any(Impact.Breaking),
            ["definition"] = Any(Impact.Breaking),
            ["language"] = Unnoticeable,
        },
    };

    /// <summary>Operators, casts, languages, collations …: expressions rely on them. What is for replication and administration, no code does.</summary>
    public static ImpactRules Object { get; } = new()
    {
        Missing = static item => IsAdministrative(item) ? Impact.None : Impact.Breaking,
        Added = static item => IsAdministrative(item) ? Impact.None : Impact.Additive,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["schema"] = Any(Impact.Breaking),
            ["definition"] = static change => IsAdministrative(change.Object) ? Impact.None : Impact.Breaking,
        },
    };

    /// <summary>What a snapshot names without describing it: of objects elsewhere, what they are made of.</summary>
    public static ImpactRules External { get; } = Unnoticed with
    {
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal) { ["type"] = TypeImpacts.OfType, ["extension"] = Unnoticeable },
    };

    /// <summary>Nobody knows what it is.</summary>
    public static ImpactRules Unmodelled { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Breaking) };

    private static bool IsAdministrative(JsonValue item) => item.Property("kind") is { Kind: JsonKind.String } kind && kind.GetString() is "publication" or "eventTrigger";
}
