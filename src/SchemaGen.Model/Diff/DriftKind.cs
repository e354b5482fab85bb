using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff.Impacts;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>How drift treats one kind of object in the snapshot: what names it, what its differences are called, whom they concern.</summary>
internal sealed record DriftKind(string Noun, Rule Missing, Rule Added, Rule Changed, ImpactRules Impacts)
{
    /// <summary>The properties that name the object among its siblings.</summary>
    public string[] Identity { get; init; } = ["name"];

    /// <summary>Called by its property <c>kind</c>: a relation is a table or a view.</summary>
    public bool CalledByKind { get; init; }

    /// <summary>The order of the siblings means something, as that of columns does.</summary>
    public bool Ordered { get; init; }

    /// <summary>The rule of another order.</summary>
    public Rule Reordered { get; init; } = Changed;

    /// <summary>The rule of another name.</summary>
    public Rule Renamed { get; init; } = Changed;

    /// <summary>Whether two of them can be told to be one under two names: by more than that.</summary>
    public bool HasShape { get; init; } = true;

    /// <summary>It mentions no columns but those of its own relation.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Its definition repeats what its other properties say.</summary>
    public bool IsDefinitionRepeated { get; init; }

    /// <summary>Properties whose change has a rule of its own.</summary>
    public IReadOnlyDictionary<string, Rule> PropertyRules { get; init; } = new Dictionary<string, Rule>(StringComparer.Ordinal);

    /// <summary>Properties that hold objects in their turn.</summary>
    public IReadOnlyDictionary<string, DriftKind> Parts { get; init; } = new Dictionary<string, DriftKind>(StringComparer.Ordinal);

    public bool IsIdentity(string property) => Array.IndexOf(Identity, property) >= 0;

    /// <summary>Whether a property says nothing that the others don't, if one of these differs.</summary>
    public bool FollowsFromRest(string property) => property is "dependsOn" or "nullReason" || (property == "definition" && IsDefinitionRepeated);

    /// <summary>What follows from the rest is compared after it; comments say nothing about anything else.</summary>
    public int RankOf(string property) => property == "comment" ? 3 : property == "dependsOn" ? 2 : FollowsFromRest(property) ? 1 : 0;

    /// <summary>What tells an object from its siblings. A label of an enum is its own name.</summary>
    public string IdentityOf(JsonValue item) =>
        item.Kind == JsonKind.String ? item.GetString() : string.Join("\0", Identity.Select(name => item.Property(name).Text() ?? ""));

    /// <summary>Objects by identity, in their order.</summary>
    public Dictionary<string, JsonValue> ByIdentity(IReadOnlyCollection<JsonValue> items)
    {
        var result = new Dictionary<string, JsonValue>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            result[IdentityOf(item)] = item;
        }

        return result;
    }

    /// <summary>Names an object.</summary>
    /// <param name="path">Where such objects are listed.</param>
    /// <param name="parent">What it belongs to.</param>
    /// <param name="item">The object.</param>
    public DriftSubject SubjectOf(string path, DriftSubject parent, JsonValue item)
    {
        var name = item.Kind == JsonKind.String ? item.GetString() : item.Property(IsIdentity("identity") ? "identity" : "name").Text() ?? "";
        var schema = IsIdentity("schema") ? item.Property("schema").Text() : null;
        var owner = schema ?? parent.Name;
        var arguments = IsIdentity("parameterTypes") ? $"({item.Property("parameterTypes").Text()})" : "";
        return new DriftSubject
        {
            Path = path,
            Noun = CalledByKind ? NounOf(item.Property("kind").Text() ?? "") : Noun,
            Name = owner.Length == 0 ? name : name.Length == 0 ? owner : $"{owner}.{name}{arguments}",
            Owner = schema is null ? parent.Owner : new(schema, name),
            Member = schema is null && parent.Owner is not null ? name : null,
        };
    }

    /// <summary>A kind in English: <c>materializedView</c> is a materialized view.</summary>
    private static string NounOf(string kind) =>
        string.Concat(kind.Select(static c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
