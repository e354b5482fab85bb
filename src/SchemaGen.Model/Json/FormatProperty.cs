namespace SchemaGen.Model.Json;

/// <summary>The property that says which version of its format a file has.</summary>
internal static class FormatProperty
{
    /// <summary>The property.</summary>
    /// <exception cref="JsonException">The file has none: it is not ours.</exception>
    public static JsonValue Of(JsonValue root) =>
        root.Kind == JsonKind.Object && root.Property("format") is { Kind: JsonKind.Number } format && format.GetInteger() is >= 1
            ? format
            : throw new JsonException("it has no 'format', so SchemaGen did not write it", root.Offset);
}
