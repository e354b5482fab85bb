using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Configuration;

/// <summary>Reads <c>schemagen.json</c>: JSON with comments and trailing commas; an unknown key is an error at its place.</summary>
public static class ConfigurationJson
{
    /// <summary>Reads a configuration.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="path">Path for messages.</param>
    /// <exception cref="DiagnosticException">SG0011 to SG0013, at the place in the file.</exception>
    public static SchemaGenConfiguration Read(string text, string path)
    {
        JsonTree tree;
        try
        {
            tree = JsonTree.Parse(text, allowComments: true);
        }
        catch (JsonException e)
        {
            throw Rules.ConfigurationMalformed.Error($"The configuration is not well-formed JSON: {e.Message}.", SnapshotJson.Locate(text, path, e.Offset));
        }

        try
        {
            return JsonFieldReader.Read<SchemaGenConfiguration>(tree.Root, Configuration, strict: true);
        }
        catch (JsonException e)
        {
            var rule = e.IsUnknownProperty ? Rules.ConfigurationUnknownKey : Rules.ConfigurationInvalid;
            var end = e.Message.EndsWith("?", StringComparison.Ordinal) ? "" : ".";
            throw rule.Error($"The configuration cannot be used: {e.Message}{end}", SnapshotJson.Locate(text, path, e.Offset));
        }
    }

    private static SchemaGenConfiguration Configuration(JsonFields f, SchemaGenConfiguration? c)
    {
        // Editors use it; we do not.
        f.OptionalText("$schema", null);
        return new SchemaGenConfiguration
        {
            Title = f.OptionalText("title", c?.Title),
            Schemas = f.Texts("schemas", c?.Schemas ?? default),
            Relations = f.Object("relations", c?.Relations, Filter) ?? NameFilter.Everything,
            Routines = f.Object("routines", c?.Routines, Filter) ?? NameFilter.Everything,
            Categories = f.Objects("categories", c?.Categories ?? default, Category),
            ReferenceData = f.Objects("referenceData", c?.ReferenceData ?? default, ReferenceTable),
            CSharp = f.Object("csharp", c?.CSharp, CSharp) ?? CSharpConfiguration.Default,
        };
    }

    private static CSharpConfiguration CSharp(JsonFields f, CSharpConfiguration? c) => new()
    {
        Generate = f.Flag("generate", c?.Generate ?? true, absent: true),
        Partitions = f.Flag("partitions", c?.Partitions ?? false),
        Insert = f.Flag("insert", c?.Insert ?? false),
        Patch = f.Flag("patch", c?.Patch ?? false),
        Statements = f.Flag("statements", c?.Statements ?? false),
        Constraints = f.Flag("constraints", c?.Constraints ?? false),
        Npgsql = f.Flag("npgsql", c?.Npgsql ?? false),
        Guard = f.Flag("guard", c?.Guard ?? false),
        NodaTime = f.Flag("nodaTime", c?.NodaTime ?? false),
        Types = f.Objects("types", c?.Types ?? default, TypeRule),
        Names = f.Objects("names", c?.Names ?? default, NameRule),
        Columns = f.Objects("columns", c?.Columns ?? default, ColumnRule),
    };

    private static TypeRule TypeRule(JsonFields f, TypeRule? r) => new()
    {
        Column = f.OptionalText("column", r?.Column),
        Type = f.OptionalText("type", r?.Type),
        As = f.Text("as", r?.As),
    };

    private static NameRule NameRule(JsonFields f, NameRule? r) => new()
    {
        Schema = f.OptionalText("schema", r?.Schema),
        Relation = f.OptionalText("relation", r?.Relation),
        Column = f.OptionalText("column", r?.Column),
        Type = f.OptionalText("type", r?.Type),
        Name = f.OptionalText("name", r?.Name),
        Class = f.OptionalText("class", r?.Class),
    };

    private static ColumnRule ColumnRule(JsonFields f, ColumnRule? r) => new()
    {
        Column = f.Text("column", r?.Column),
        Nullable = f.OptionalFlag("nullable", r?.Nullable),
    };

    private static NameFilter Filter(JsonFields f, NameFilter? n) => new()
    {
        Include = f.Texts("include", n?.Include ?? default),
        Exclude = f.Texts("exclude", n?.Exclude ?? default),
    };

    private static Category Category(JsonFields f, Category? c) => new()
    {
        Prefix = f.Text("prefix", c?.Prefix),
        Name = f.Text("name", c?.Name),
    };

    private static ReferenceTable ReferenceTable(JsonFields f, ReferenceTable? t) => new()
    {
        Relation = f.Text("relation", t?.Relation),
        Columns = f.Texts("columns", t?.Columns ?? default),
        Limit = f.Number("limit", t?.Limit ?? 0, Model.Configuration.ReferenceTable.DefaultLimit, minimum: 1, maximum: int.MaxValue),
    };
}
