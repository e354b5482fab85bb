using SchemaGen.Model.Collections;
using SchemaGen.Model.Json;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Options as the catalog keeps them: texts <c>name=value</c>, which come as a JSON array, in the order in which they were set.</summary>
internal static class OptionTexts
{
    private static readonly string[] SecretWords = ["password", "passwd", "passphrase", "passcode", "secret", "token", "credential", "_key", "apikey", "accesskey"];

    public static EquatableArray<string> Read(string? json) =>
        json is null ? default : JsonTree.Parse(json).Root.Elements().Select(static text => text.GetString()).ToEquatableArray();

    /// <summary>Options of foreign objects, where passwords may be: such a one keeps its name, and its value is left out.</summary>
    public static EquatableArray<string> WithoutSecrets(string? json) => Read(json)
        .Select(static option => IsSecret(NameOf(option)) ? $"{NameOf(option)}=" : option)
        .ToEquatableArray();

    private static string NameOf(string option) => option[..option.IndexOf('=', StringComparison.Ordinal)];

    private static bool IsSecret(string name) => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
