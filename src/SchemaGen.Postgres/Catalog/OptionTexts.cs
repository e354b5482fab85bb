using SchemaGen.Model.Collections;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;

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

    /// <summary>A statement that ends with its options. One whose value was left out is a comment before it: with an empty value it would be wrong.</summary>
    public static string Statement(string head, string? json)
    {
        var options = WithoutSecrets(json);
        var comments = options.Where(IsLeftOut).Select(static option => SqlComment.Of($"Option {SqlIdentifier.Quote(NameOf(option))} is left out: its value may be a secret.") + "\n");
        var clauses = options.Where(static option => !IsLeftOut(option))
            .Select(static option => $"\n    {SqlIdentifier.Quote(NameOf(option))} {SqlLiteral.Quote(option[(NameOf(option).Length + 1)..])}")
            .ToList();
        return $"{string.Concat(comments)}{head}{(clauses.Count == 0 ? "" : $" OPTIONS ({string.Join(",", clauses)}\n)")};";
    }

    private static bool IsLeftOut(string option) => IsSecret(NameOf(option));

    private static string NameOf(string option) => option[..option.IndexOf('=', StringComparison.Ordinal)];

    private static bool IsSecret(string name) => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
