using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SchemaGen.Model.Tests.Json;

/// <summary>As much of JSON Schema as our own schemas use; a keyword that it does not know fails the test.</summary>
/// <param name="root">The schema.</param>
/// <param name="load">Finds another schema by its file's name.</param>
internal sealed class JsonSchema(JsonObject root, Func<string, JsonObject>? load = null)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "default", "examples"];

    /// <summary>The properties that were seen, by the place of their description in the schema.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>The properties that are described.</summary>
    public IReadOnlyList<string> Described { get; } =
        [.. new[] { ("#", root) }.Concat(root["$defs"]!.AsObject().Select(static pair => ($"#/$defs/{pair.Key}", pair.Value!.AsObject())))
            .SelectMany(static pair => pair.Item2["properties"]!.AsObject().Select(property => $"{pair.Item1}/{property.Key}"))];

    public bool Accepts(JsonNode? value) => Accepts("#", root, value);

    private bool Accepts(string address, JsonNode? value) => Accepts(address, root["$defs"]![address["#/$defs/".Length..]]!.AsObject(), value);

    private bool Accepts(string place, JsonObject schema, JsonNode? value) => schema.All(keyword => keyword.Key switch
    {
        "$ref" when (string)keyword.Value! is { } address && address.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash =>
            new JsonSchema(load!(address[..hash])).Accepts(address[hash..], value),
        "$ref" => Accepts((string)keyword.Value!, root["$defs"]![((string)keyword.Value!)["#/$defs/".Length..]]!.AsObject(), value),
        "type" => keyword.Value is JsonArray types ? types.Any(type => IsOf((string)type!, value)) : IsOf((string)keyword.Value!, value),
        "const" => JsonNode.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value!.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "minimum" => value is not JsonValue number || !number.TryGetValue<long>(out var integer) || integer >= (long)keyword.Value!,
        "maximum" => value is not JsonValue number || !number.TryGetValue<long>(out var integer) || integer <= (long)keyword.Value!,
        "items" => value is not JsonArray array || array.All(item => Accepts(place, keyword.Value!.AsObject(), item)),
        "minItems" => value is not JsonArray array || array.Count >= (int)keyword.Value!,
        "required" => value is not JsonObject container || keyword.Value!.AsArray().All(name => container.ContainsKey((string)name!)),
        "properties" => value is not JsonObject container || container.All(property => AcceptsProperty(place, keyword.Value!.AsObject(), property)),
        "patternProperties" => value is not JsonObject container || container.All(property => keyword.Value!.AsObject().All(pattern => !Regex.IsMatch(property.Key, pattern.Key) || Accepts(place, pattern.Value!.AsObject(), property.Value))),
        "pattern" => value is not JsonValue text || !text.TryGetValue<string>(out var content) || Regex.IsMatch(content, (string)keyword.Value!),
        "additionalProperties" => (bool)keyword.Value! || value is not JsonObject container || container.All(property => IsDescribed(schema, property.Key)),
        _ => Annotations.Contains(keyword.Key) ? true : throw new NotSupportedException($"{keyword.Key} in {place}"),
    });

    private static bool IsDescribed(JsonObject schema, string name) =>
        (schema["properties"]?.AsObject().ContainsKey(name) ?? false) || (schema["patternProperties"]?.AsObject().Any(pattern => Regex.IsMatch(name, pattern.Key)) ?? false);

    private bool AcceptsProperty(string place, JsonObject properties, KeyValuePair<string, JsonNode?> property)
    {
        if (!properties.TryGetPropertyValue(property.Key, out var schema))
        {
            return true;
        }

        Seen.Add($"{place}/{property.Key}");
        return Accepts($"{place}/{property.Key}", schema!.AsObject(), property.Value);
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        "integer" => value is JsonValue number && number.TryGetValue<long>(out _),
        _ => throw new NotSupportedException(type),
    };
}
