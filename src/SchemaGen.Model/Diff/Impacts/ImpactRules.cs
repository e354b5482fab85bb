using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff.Impacts;

/// <summary>A property of an object that is on both sides.</summary>
/// <param name="Before">Its value in the snapshot; null where it is absent.</param>
/// <param name="After">Its value in the database.</param>
/// <param name="Object">The object, as the database has it.</param>
internal sealed record PropertyChange(JsonValue? Before, JsonValue? After, JsonValue Object)
{
    /// <summary>Of a flag that is absent where it is false.</summary>
    public bool IsSet => After is { Kind: JsonKind.True };
}

/// <summary>What a change of a property does.</summary>
internal delegate Impact PropertyImpact(PropertyChange change);

/// <summary>What the differences of one kind of object do to readers and writers.</summary>
internal sealed record ImpactRules
{
    /// <summary>Of what is neither code's business nor anybody's promise: it may come, go and change.</summary>
    public static ImpactRules Unnoticed { get; } = new() { Missing = Always(Impact.None), Added = Always(Impact.None), Renamed = Impact.None, Otherwise = Impact.None };

    /// <summary>What it does when it goes.</summary>
    public required Func<JsonValue, Impact> Missing { get; init; }

    /// <summary>What it does when it comes.</summary>
    public required Func<JsonValue, Impact> Added { get; init; }

    public Impact Renamed { get; init; } = Impact.Breaking;

    /// <summary>What another order among its siblings does.</summary>
    public Impact Reordered { get; init; } = Impact.Breaking;

    /// <summary>What changes of its properties do.</summary>
    public IReadOnlyDictionary<string, PropertyImpact> Properties { get; init; } = new Dictionary<string, PropertyImpact>(StringComparer.Ordinal);

    /// <summary>What a change of any other property does. A property that nobody has thought of may break anything.</summary>
    public Impact Otherwise { get; init; } = Impact.Breaking;

    /// <summary>The same, whatever the object or its values are.</summary>
    public static Func<JsonValue, Impact> Always(Impact impact) => _ => impact;

    /// <inheritdoc cref="Always(Impact)"/>
    public static PropertyImpact Any(Impact impact) => _ => impact;

    /// <summary>Of a flag that is absent where it is false.</summary>
    public static PropertyImpact Flag(Impact set, Impact cleared) => change => change.IsSet ? set : cleared;

    /// <summary>Of a property that code cannot tell.</summary>
    public static PropertyImpact Unnoticeable { get; } = _ => Impact.None;

    /// <summary>What a change of a property does. A comment is documentation, and what an object depends on follows from the rest of it.</summary>
    public Impact Of(string property, PropertyChange change) =>
        property is "comment" or "dependsOn" ? Impact.None : Properties.TryGetValue(property, out var rule) ? rule(change) : Otherwise;

    /// <summary>Whether somebody has thought of a property.</summary>
    public bool Knows(string property) => property is "comment" or "dependsOn" || Properties.ContainsKey(property) || !Otherwise.IsBreaking;
}
