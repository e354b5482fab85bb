using SchemaGen.Model.Collections;
using SchemaGen.Model.Ddl;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Options as the catalog keeps them: texts <c>name=value</c>, which come as a JSON array, in the order in which they were set.</summary>
internal static class OptionTexts
{
    public static EquatableArray<string> Read(string? json) =>
        json is null ? default : JsonTree.Parse(json).Root.Elements().Select(static text => text.GetString()).ToEquatableArray();

    /// <summary>Options of foreign objects, where passwords may be: such a one is its name alone, without <c>=</c>.</summary>
    public static EquatableArray<string> WithoutSecrets(string? json) => json is null ? default : Read(json)
        .Select(static option => ForeignOptions.WithoutValue(option) is var name && SecretName.IsOption(name) ? name : option)
        .ToEquatableArray();

    /// <summary>A statement that ends with its options. One whose value was left out is a comment before it: with an empty value it would be wrong.</summary>
    /// <param name="subject">What it makes: <c>server berlin</c>.</param>
    /// <param name="head">The statement up to its options.</param>
    /// <param name="json">The options.</param>
    public static string Statement(string subject, string head, string? json)
    {
        var options = WithoutSecrets(json);
        return string.Join("\n", ForeignOptions.Comments(subject, options).Append($"{head}{ForeignOptions.Clause(options)};"));
    }
}
