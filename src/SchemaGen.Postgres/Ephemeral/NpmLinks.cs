using System.Text.Json.Serialization;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>A line of <c>native/pg-symlinks.json</c>: <paramref name="Target"/> is the link, <paramref name="Source"/> the file that it leads to.</summary>
internal sealed record PackageLink(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("target")] string Target);

/// <summary>Reads the list without reflection.</summary>
[JsonSerializable(typeof(PackageLink[]))]
internal sealed partial class NpmLinks : JsonSerializerContext;
