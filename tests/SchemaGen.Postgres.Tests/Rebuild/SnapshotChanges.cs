using System.Text.Json.Nodes;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>The properties, as <c>column.default</c>, in which two snapshots differ.</summary>
internal sealed class SnapshotChanges
{
    private readonly IReadOnlyDictionary<string, JsonObject> _definitions;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private SnapshotChanges(IReadOnlyDictionary<string, JsonObject> definitions) => _definitions = definitions;

    /// <param name="definitions">The objects of the published JSON Schema; <c>#</c> is the root.</param>
    /// <param name="before">One snapshot.</param>
    /// <param name="after">The other.</param>
    public static IReadOnlySet<string> Between(IReadOnlyDictionary<string, JsonObject> definitions, string before, string after)
    {
        var changes = new SnapshotChanges(definitions);
        changes.Compare("#", JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        return changes._changed;
    }

    private void Compare(string definition, JsonObject before, JsonObject after)
    {
        foreach (var (name, schema) in _definitions[definition]["properties"]!.AsObject())
        {
            var (old, now) = (before[name], after[name]);
            if (JsonNode.DeepEquals(old, now))
            {
                continue;
            }

            var item = ((string?)schema!["$ref"] ?? (string?)schema["items"]?["$ref"])?["#/$defs/".Length..];
            if (item is not null && _definitions.ContainsKey(item) && (old ?? now) is JsonArray)
            {
                CompareElements($"{definition}.{name}", item, Elements(old), Elements(now));
            }
            else if (item is not null && old is JsonObject oldObject && now is JsonObject nowObject)
            {
                Compare(item, oldObject, nowObject);
            }
            else
            {
                _changed.Add($"{definition}.{name}");
            }
        }
    }

    /// <summary>Objects of one name are compared; where one went and another came, its name is what changed.</summary>
    private void CompareElements(string property, string definition, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> after)
    {
        var gone = before.Where(pair => !after.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToList();
        var come = after.Where(pair => !before.ContainsKey(pair.Key)).Select(static pair => pair.Value).ToList();
        if (gone.Count != come.Count)
        {
            _changed.Add(property);
        }

        foreach (var (old, now) in gone.Zip(come))
        {
            Compare(definition, old, now);
        }

        foreach (var (key, old) in before.Where(pair => after.ContainsKey(pair.Key)))
        {
            Compare(definition, old, after[key]);
        }
    }

    private static Dictionary<string, JsonObject> Elements(JsonNode? array) => (array?.AsArray() ?? []).Select(static element => element!.AsObject())
        .ToDictionary(static element => string.Join('/', new[] { "kind", "schema", "name", "parameterTypes", "identity" }.Select(key => element[key]?.ToString())), StringComparer.Ordinal);
}
