using SchemaGen.Model.Json;
using static SchemaGen.Model.Diff.Impacts.ImpactRules;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>Relations, and what acts on their rows: triggers, rules, policies.</summary>
internal static class RelationImpacts
{
    private static readonly Impact Written = new(Effect.None, Effect.Additive);

    public static ImpactRules Relation { get; } = new()
    {
        Missing = Always(Impact.Breaking),
        Added = Always(Impact.Additive),
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["kind"] = static change => IsTable(change.Before) && IsTable(change.After) ? Impact.None : Impact.Breaking,
            ["definition"] = Any(Impact.BreaksReaders),
            ["server"] = Any(Impact.Breaking),
            ["foreignOptions"] = Any(Impact.Breaking),

            // Rows of a part are rows of the whole, and a part takes only those that fit it.
            ["partitionOf"] = static change => change.Before is null ? Impact.Stricter : Impact.Breaking,
            ["partitionBound"] = Any(Impact.BreaksWriters),
            ["inherits"] = static change => change.Before is null ? Impact.Additive : Impact.Breaking,
            ["partitionKey"] = Unnoticeable,

            ["rowSecurity"] = Flag(set: Impact.Breaking, cleared: Impact.Additive),
            ["forceRowSecurity"] = Flag(set: Impact.Breaking, cleared: Impact.Additive),
            ["unpopulated"] = Flag(set: Impact.BreaksReaders, cleared: new Impact(Effect.Additive, Effect.None)),

            // Of a view they say who may see what, and what may be written through it.
            ["options"] = static change => change.Object.Property("definition") is null ? Impact.None : Impact.Breaking,

            // What may be written through a view.
            ["insertable"] = Flag(set: Written, cleared: Impact.BreaksWriters),
            ["updatable"] = Flag(set: Written, cleared: Impact.BreaksWriters),
            ["deletable"] = Flag(set: Written, cleared: Impact.BreaksWriters),

            // A published table without an identity refuses UPDATE and DELETE.
            ["replicaIdentity"] = static change => change.After is { Kind: JsonKind.String } after && after.GetString() == "nothing" ? Impact.BreaksWriters : Impact.None,
            ["replicaIdentityIndex"] = Unnoticeable,
            ["ofType"] = Unnoticeable,
            ["unlogged"] = Unnoticeable,
            ["accessMethod"] = Unnoticeable,
            ["tablespace"] = Unnoticeable,
            ["clusterOn"] = Unnoticeable,
            ["referenceData"] = Any(Impact.Breaking),
        },
    };

    /// <summary>Rows that code knows by heart.</summary>
    public static ImpactRules ReferenceRow { get; } = new() { Missing = Always(Impact.Breaking), Added = Always(Impact.Additive) };

    /// <summary>What triggers and rules do is done to writers; nobody knows what it is.</summary>
    public static ImpactRules Reaction { get; } = new()
    {
        Missing = Always(Impact.BreaksWriters),
        Added = Always(Impact.BreaksWriters),
        Renamed = Impact.None,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["state"] = Any(Impact.BreaksWriters),
            ["function"] = Any(Impact.BreaksWriters),
            ["definition"] = Any(Impact.BreaksWriters),
            ["inherited"] = Unnoticeable,
        },
    };

    /// <summary>A permissive policy shows rows, a restrictive one hides them.</summary>
    public static ImpactRules Policy { get; } = new()
    {
        Missing = static policy => IsRestrictive(policy) ? Impact.Additive : Impact.Breaking,
        Added = static policy => IsRestrictive(policy) ? Impact.Breaking : Impact.Additive,
        Renamed = Impact.None,
        Properties = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal)
        {
            ["restrictive"] = Flag(set: Impact.Breaking, cleared: Impact.Additive),
            ["command"] = Any(Impact.Breaking),
            ["roles"] = Any(Impact.Breaking),
            ["using"] = Any(Impact.Breaking),
            ["check"] = Any(Impact.BreaksWriters),
        },
    };

    private static bool IsTable(JsonValue? kind) => kind is { Kind: JsonKind.String } word && word.GetString() is "table" or "partitionedTable" or "foreignTable";

    private static bool IsRestrictive(JsonValue policy) => policy.Property("restrictive") is { Kind: JsonKind.True };
}
