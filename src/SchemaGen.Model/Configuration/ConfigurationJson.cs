using System.Globalization;
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
            var configuration = JsonFieldReader.Read<SchemaGenConfiguration>(tree.Root, Configuration, strict: true);
            FindingsFormat.RefuseDuplicates(configuration.Checks, tree.Root);
            return configuration;
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
            ForeignKeys = f.Objects("foreignKeys", c?.ForeignKeys ?? default, FindingsFormat.ForeignKey),
            Checks = f.Objects("checks", c?.Checks ?? default, FindingsFormat.Check),
            Areas = f.Objects("areas", c?.Areas ?? default, Area),
            Descriptions = f.Objects("descriptions", c?.Descriptions ?? default, Description),
            Documentation = f.Object("documentation", c?.Documentation, Documentation) ?? DocumentationConfiguration.Default,
            CSharp = f.Object("csharp", c?.CSharp, CSharp) ?? CSharpConfiguration.Default,
            Drift = f.Object("drift", c?.Drift, Drift) ?? DriftConfiguration.Default,
            Findings = f.Object("findings", c?.Findings, FindingsFormat.Findings) ?? FindingsConfiguration.Default,
            Sync = f.Object("sync", c?.Sync, Sync) ?? SyncConfiguration.Default,
            Migrations = f.Object("migrations", c?.Migrations, MigrationRules.Read) ?? MigrationConfiguration.Default,
            Diagnostics = f.RuleLevels("diagnostics", c?.Diagnostics ?? default),
        };
    }

    private static Area Area(JsonFields f, Area? a) => new()
    {
        Name = f.Text("name", a?.Name, static name => string.IsNullOrWhiteSpace(name) ? "an area needs a name" : null),
        Relations = f.Texts("relations", a?.Relations ?? default),
    };

    private static ObjectDescription Description(JsonFields f, ObjectDescription? d) => new()
    {
        Relation = f.OptionalText("relation", d?.Relation),
        Routine = f.OptionalText("routine", d?.Routine),
        Type = f.OptionalText("type", d?.Type),
        Purpose = f.OptionalText("purpose", d?.Purpose),
        Notes = f.OptionalText("notes", d?.Notes),
        Label = f.OptionalText("label", d?.Label),
        Columns = f.TextMap("columns", d?.Columns ?? default),
    };

    private static DocumentationConfiguration Documentation(JsonFields f, DocumentationConfiguration? d) => new()
    {
        Sections = f.Texts("sections", d?.Sections ?? default, DocumentSections.ProblemOf),
        Words = f.TextMap("words", d?.Words ?? default, DocumentWords.ProblemOf),
        ContextTokens = f.Number("contextTokens", d?.ContextTokens ?? 0, DocumentationConfiguration.DefaultContextTokens, minimum: 500, maximum: int.MaxValue),
    };

    private static DriftConfiguration Drift(JsonFields f, DriftConfiguration? d) => new()
    {
        Additive = f.Choice("additive", d?.Additive ?? default),
        Expected = f.Objects("expected", d?.Expected ?? default, Expected),
    };

    private static SyncConfiguration Sync(JsonFields f, SyncConfiguration? s) => new()
    {
        Protected = f.Texts("protected", s?.Protected ?? default),
        Tables = f.Object("tables", s?.Tables, Filter) ?? NameFilter.Everything,
        Filters = f.Objects("filters", s?.Filters ?? default, RowFilter),
        Masking = f.Objects("masking", s?.Masking ?? default, MaskRule),
        MaskingKey = f.OptionalText("maskingKey", s?.MaskingKey) ?? SyncConfiguration.Default.MaskingKey,
    };

    private static RowFilter RowFilter(JsonFields f, RowFilter? r) => new()
    {
        Relation = f.Text("relation", r?.Relation),
        Where = f.Text("where", r?.Where),
    };

    private static MaskRule MaskRule(JsonFields f, MaskRule? r) => new()
    {
        Column = f.OptionalText("column", r?.Column),
        Type = f.OptionalText("type", r?.Type),
        As = f.RequiredChoice("as", r?.As),
    };

    private static ExpectedDrift Expected(JsonFields f, ExpectedDrift? e) => new()
    {
        Object = f.Text("object", e?.Object),
        Rule = f.OptionalText("rule", e?.Rule, static id => Rules.IsDrift(id) ? null : $"'{id}' is no rule of drift; those are SG1001 to SG1999, as docs/diagnostics lists them"),
        Until = f.Text("until", e?.Until, static day => IsDay(day) ? null : $"'{day}' is no day; write it as 2026-12-31"),
        Because = f.OptionalText("because", e?.Because),
    };

    private static bool IsDay(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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
        Dapper = f.Flag("dapper", c?.Dapper ?? false),
        Json = f.Flag("json", c?.Json ?? false),
        Ids = f.FlagOrTexts("ids", c?.Ids ?? default),
        IdColumns = f.Objects("idColumns", c?.IdColumns ?? default, IdColumnRule),
        Checks = f.Choice("checks", c?.Checks ?? default),
        CheckRules = f.Objects("checkRules", c?.CheckRules ?? default, CheckRule),
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
        Id = f.OptionalText("id", r?.Id),
    };

    private static IdColumnRule IdColumnRule(JsonFields f, IdColumnRule? r) => new()
    {
        Column = f.Text("column", r?.Column),
        Relation = f.Text("relation", r?.Relation),
    };

    private static CheckRule CheckRule(JsonFields f, CheckRule? r) => new()
    {
        Column = f.OptionalText("column", r?.Column),
        Domain = f.OptionalText("domain", r?.Domain),
        As = f.RequiredChoice("as", r?.As),
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
        Redact = f.Texts("redact", t?.Redact ?? default),
        Limit = f.Number("limit", t?.Limit ?? 0, Model.Configuration.ReferenceTable.DefaultLimit, minimum: 1, maximum: int.MaxValue),
        CSharp = f.Choice("csharp", t?.CSharp ?? default),
        Value = f.OptionalText("value", t?.Value),
        Name = f.OptionalText("name", t?.Name),
        Description = f.OptionalText("description", t?.Description),
    };
}
