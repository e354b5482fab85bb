using SchemaGen.Model.Json;

namespace SchemaGen.Model.Diff;

/// <summary>Values of a snapshot, as drift reads them.</summary>
internal static class JsonValues
{
    /// <summary>The text; null for what is none.</summary>
    public static string? Text(this JsonValue? value) => value is { Kind: JsonKind.String } text ? text.GetString() : null;

    /// <summary>The objects of a part, which is an array of them, or one.</summary>
    public static List<JsonValue> Items(this JsonValue? part) => part switch
    {
        null => [],
        { Kind: JsonKind.Array } array => array.Elements().ToList(),
        { } single => [single],
    };
}
