using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Tests.Migrations;
using SchemaGen.Model.Tests.Tombstones;
using SchemaGen.Model.Tombstones;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Json;

/// <summary>The published JSON Schemas say what the readers accept and the writer writes, no more and no less.</summary>
public sealed class JsonSchemaTests
{
    private const string Snapshot = "snapshot-1.json";
    private const string Configuration = "schemagen.schema.json";
    private const string Tombstones = "tombstones-1.json";
    private const string Migrations = "migrations-1.json";
    private const string Baseline = "findings-1.json";

    private const string MaximalConfiguration =
        """
        {
          "$schema": "s",
          "title": "t",
          "schemas": ["public"],
          "relations": {"include": ["a"], "exclude": ["b"]},
          "routines": {"include": ["a"], "exclude": ["b"]},
          "categories": [{"prefix": "a_", "name": "A"}],
          "referenceData": [{"relation": "a", "columns": ["b"], "redact": ["c"], "limit": 5, "csharp": "enum", "value": "d", "name": "e", "description": "f"}],
          "foreignKeys": [{"relation": "a", "columns": ["b"], "references": "c", "referencedColumns": ["d"], "note": "e"}],
          "checks": [{"name": "a", "sql": "b", "expect": "> 0", "why": "c", "fix": "d", "timeout": 5}],
          "areas": [{"name": "A", "relations": ["b"]}],
          "descriptions": [{"relation": "a", "routine": "b", "type": "c", "purpose": "d", "notes": "e", "label": "f", "columns": {"g": "h"}}],
          "documentation": {"sections": ["summary"], "words": {"Purpose": "p"}, "contextTokens": 600},
          "csharp": {
            "generate": false, "partitions": true, "insert": true, "patch": true, "statements": true, "constraints": true, "npgsql": true, "guard": true, "nodaTime": true,
            "dapper": true, "json": true, "ids": ["a"], "idColumns": [{"column": "a", "relation": "b"}], "checks": "enum",
            "checkRules": [{"column": "a", "domain": "b", "as": "constants"}],
            "types": [{"column": "a", "type": "b", "as": "C"}],
            "names": [{"schema": "a", "relation": "b", "column": "c", "type": "d", "name": "E", "class": "F", "id": "G"}],
            "columns": [{"column": "a", "nullable": false}]
          },
          "sync": { "protected": ["*prod*"], "tables": { "include": ["*"], "exclude": ["audit.*"] }, "filters": [{"relation": "a", "where": "b"}], "masking": [{"column": "a", "type": "b", "as": "hash"}], "maskingKey": "K" },
          "drift": {"additive": "warning", "expected": [{"object": "a.b", "rule": "SG1012", "until": "2026-12-31", "because": "c"}]},
          "migrations": {
            "convention": "flyway", "timeout": 60, "applied": "025", "areas": [{"name": "a", "from": "001", "to": "009", "files": ["b"]}],
            "keyTables": [{"name": "a", "relations": ["b"]}], "notes": [{"title": "a", "language": "sql", "text": ["b"]}]
          },
          "findings": {
            "build": true, "levels": [{"rule": "SG2003", "object": "a", "level": "error"}], "suppress": [{"rule": "SG20*", "object": "b", "because": "c"}]
          },
          "diagnostics": {"SG1093": "info"}
        }
        """;

    private static readonly FindingBaseline MaximalBaseline = new() { Findings = [new BaselineEntry("SG2001", "public.a")] };

    /// <summary>What a property is replaced by: something of every kind.</summary>
    private static readonly string[] Replacements = ["null", "true", "0", "1", "-1", "1.5", "2147483648", "\"x\"", "\"none\"", "[]", "[1]", "[\"x\"]", "[[]]", "[[null, \"x\"]]", "[[1]]", "[{}]", "{}"];

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Theory]
    [InlineData(Snapshot)]
    [InlineData(Configuration)]
    [InlineData(Tombstones)]
    [InlineData(Migrations)]
    [InlineData(Baseline)]
    public void Its_name_is_its_address(string name)
    {
        var schema = Load(name);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string)schema["$schema"]!);
        Assert.Equal($"https://github.com/schemagen/schemagen/raw/main/docs/schemas/{name}", (string)schema["$id"]!);
    }

    [Fact]
    public void The_snapshot_names_its_schema() =>
        Assert.Equal((string)Load(Snapshot)["$id"]!, (string)JsonNode.Parse(SnapshotJson.Write(new()))!["$schema"]!);

    [Theory]
    [InlineData(Snapshot)]
    [InlineData(Configuration)]
    [InlineData(Tombstones)]
    [InlineData(Migrations)]
    [InlineData(Baseline)]
    public void Every_property_is_described_and_none_else_is_allowed(string name)
    {
        foreach (var described in Objects(Load(name)))
        {
            Assert.False((bool)described["additionalProperties"]!);
            Assert.All(described["properties"]!.AsObject(), static property => Assert.NotEmpty((string)property.Value!["description"]!));
            Assert.All(described["required"]?.AsArray() ?? [], required => Assert.True(described["properties"]!.AsObject().ContainsKey((string)required!)));
        }
    }

    [Fact]
    public void The_snapshot_s_properties_are_those_that_are_written()
    {
        var schema = new JsonSchema(Load(Snapshot));
        Assert.True(schema.Accepts(JsonNode.Parse(SnapshotJson.Write(Snapshots.Maximal))));
        Assert.Equal(schema.Described.Order(StringComparer.Ordinal), schema.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tombstones_properties_are_those_that_are_written()
    {
        var text = TombstoneJson.Write(TombstoneJsonTests.Maximal);
        Assert.Equal((string)Load(Tombstones)["$id"]!, (string)JsonNode.Parse(text)!["$schema"]!);
        var schema = new JsonSchema(Load(Tombstones), Load);
        Assert.True(schema.Accepts(JsonNode.Parse(text)));
        Assert.Equal(schema.Described.Order(StringComparer.Ordinal), schema.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reader_and_schema_agree_on_damaged_tombstones() =>
        AssertAgree(Tombstones, TombstoneJson.Write(TombstoneJsonTests.Maximal), static text => TombstoneJson.Read(text, "schema.tombstones.json"), ignored: "$schema");

    [Fact]
    public void The_migrations_index_is_as_described()
    {
        var text = MigrationIndexJson.Write(MigrationIndexJsonTests.Maximal);
        var schema = new JsonSchema(Load(Migrations));
        Assert.True(schema.Accepts(JsonNode.Parse(text)));
        Assert.Equal(schema.Described.Order(StringComparer.Ordinal), schema.Seen.Order(StringComparer.Ordinal));
        Assert.Equal((string)Load(Migrations)["$id"]!, (string)JsonNode.Parse(text)!["$schema"]!);
        AssertAgree(Migrations, text, static damaged => MigrationIndexJson.Read(damaged, "schema.migrations.json"), ignored: "$schema");
    }

    [Fact]
    public void The_baseline_s_properties_are_those_that_are_written()
    {
        var text = FindingBaselineJson.Write(MaximalBaseline);
        Assert.Equal((string)Load(Baseline)["$id"]!, (string)JsonNode.Parse(text)!["$schema"]!);
        var schema = new JsonSchema(Load(Baseline));
        Assert.True(schema.Accepts(JsonNode.Parse(text)));
        Assert.Equal(schema.Described.Order(StringComparer.Ordinal), schema.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reader_and_schema_agree_on_damaged_baselines() =>
        AssertAgree(Baseline, FindingBaselineJson.Write(MaximalBaseline), static text => FindingBaselineJson.Read(text, "schema.findings.json"), ignored: "$schema");

    [Fact]
    public void The_configuration_s_properties_are_those_that_are_read()
    {
        var schema = new JsonSchema(Load(Configuration));
        Assert.True(schema.Accepts(JsonNode.Parse(MaximalConfiguration)));
        Assert.Equal(schema.Described.Order(StringComparer.Ordinal), schema.Seen.Order(StringComparer.Ordinal));

        // The reader lists the keys that it knows when it meets one that is like none of them.
        Assert.Equal(Keys("#").Except(["$schema"]), KnownKeys("{\"\u00a4\": 1}"));
        Assert.Equal(Keys("#/$defs/filter"), KnownKeys("{\"relations\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/filter"), KnownKeys("{\"routines\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/category"), KnownKeys("{\"categories\": [{\"prefix\": \"a\", \"name\": \"b\", \"\u00a4\": 1}]}"));
        Assert.Equal(Keys("#/$defs/foreignKey"), KnownKeys("{\"foreignKeys\": [{\"relation\": \"a\", \"columns\": [\"b\"], \"references\": \"c\", \"\u00a4\": 1}]}"));
        Assert.Equal(Keys("#/$defs/check"), KnownKeys("{\"checks\": [{\"name\": \"a\", \"sql\": \"b\", \"\u00a4\": 1}]}"));
        Assert.Equal(Keys("#/$defs/findings"), KnownKeys("{\"findings\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/findingLevel"), KnownKeys("{\"findings\": {\"levels\": [{\"rule\": \"SG2*\", \"level\": \"none\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/findingSuppression"), KnownKeys("{\"findings\": {\"suppress\": [{\"rule\": \"SG2*\", \"object\": \"a\", \"because\": \"b\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/area"), KnownKeys("{\"areas\": [{\"name\": \"a\", \"\u00a4\": 1}]}"));
        Assert.Equal(Keys("#/$defs/objectDescription"), KnownKeys("{\"descriptions\": [{\"\u00a4\": 1}]}"));
        Assert.Equal(Keys("#/$defs/documentation"), KnownKeys("{\"documentation\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/csharp"), KnownKeys("{\"csharp\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/typeRule"), KnownKeys("{\"csharp\": {\"types\": [{\"as\": \"a\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/idColumnRule"), KnownKeys("{\"csharp\": {\"idColumns\": [{\"column\": \"a\", \"relation\": \"b\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/checkRule"), KnownKeys("{\"csharp\": {\"checkRules\": [{\"as\": \"enum\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/columnRule"), KnownKeys("{\"csharp\": {\"columns\": [{\"column\": \"a\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/nameRule"), KnownKeys("{\"csharp\": {\"names\": [{\"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/drift"), KnownKeys("{\"drift\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/sync"), KnownKeys("{\"sync\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/rowFilter"), KnownKeys("{\"sync\": {\"filters\": [{\"relation\": \"a\", \"where\": \"b\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/maskRule"), KnownKeys("{\"sync\": {\"masking\": [{\"as\": \"hash\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/expectedDrift"), KnownKeys("{\"drift\": {\"expected\": [{\"object\": \"a\", \"until\": \"2026-12-31\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/migrations"), KnownKeys("{\"migrations\": {\"\u00a4\": 1}}"));
        Assert.Equal(Keys("#/$defs/migrationArea"), KnownKeys("{\"migrations\": {\"areas\": [{\"name\": \"a\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/keyTables"), KnownKeys("{\"migrations\": {\"keyTables\": [{\"name\": \"a\", \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/migrationNote"), KnownKeys("{\"migrations\": {\"notes\": [{\"title\": \"a\", \"text\": [], \"\u00a4\": 1}]}}"));
        Assert.Equal(Keys("#/$defs/referenceTable"), KnownKeys("{\"referenceData\": [{\"relation\": \"a\", \"\u00a4\": 1}]}"));

        IEnumerable<string> Keys(string place) =>
            schema.Described.Where(described => described[..described.LastIndexOf('/')] == place).Select(described => described[(place.Length + 1)..]);
    }

    [Fact]
    public void Any_snapshot_is_as_described() => Prop.ForAll(Snapshots.Any, static snapshot =>
        new JsonSchema(Load(Snapshot)).Accepts(JsonNode.Parse(Encoding.UTF8.GetBytes(SnapshotJson.Write(snapshot))))).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void The_sample_is_as_described()
    {
        Assert.True(new JsonSchema(Load(Snapshot)).Accepts(Load("samples", "Elo", "schema.json")));
        Assert.True(new JsonSchema(Load(Configuration)).Accepts(Load("samples", "Elo", "schemagen.json")));
    }

    [Fact]
    public void Reader_and_schema_agree_on_damaged_snapshots() =>
        AssertAgree(Snapshot, SnapshotJson.Write(Snapshots.Maximal), static text => SnapshotJson.Read(text, "schema.json"), ignored: "$schema");

    [Fact]
    public void Reader_and_schema_agree_on_damaged_configurations() =>
        AssertAgree(Configuration, MaximalConfiguration, static text => ConfigurationJson.Read(text, "schemagen.json"), ignored: null);

    [Fact]
    public void Examples_are_valid()
    {
        foreach (var name in new[] { Snapshot, Configuration, Tombstones, Migrations, Baseline })
        {
            var root = Load(name);
            foreach (var described in Objects(root).SelectMany(static item => item["properties"]!.AsObject()).Select(static property => property.Value!.AsObject()).Append(root))
            {
                foreach (var example in (described["examples"]?.AsArray() ?? []).Concat(described["default"] is { } value ? [value] : []))
                {
                    var schema = described.DeepClone().AsObject();
                    schema["$defs"] = root["$defs"]!.DeepClone();
                    Assert.True(new JsonSchema(WithProperties(schema), Load).Accepts(example), $"{name}: {example}");
                }
            }
        }
    }

    /// <summary>Takes each property out, and puts something of every kind in its place.</summary>
    private static void AssertAgree(string name, string text, Action<string> read, string? ignored)
    {
        var schema = new JsonSchema(Load(name), Load);
        var whole = JsonNode.Parse(text)!;
        var disagreements = new List<string>();
        foreach (var path in Paths(whole).Where(path => path[^1] != ignored))
        {
            foreach (var replacement in Replacements.Prepend(null))
            {
                var damaged = whole.DeepClone();
                var container = path[..^1].Aggregate(damaged, static (node, step) => node is JsonArray array ? array[int.Parse(step)]! : node[step]!).AsObject();
                container.Remove(path[^1]);
                if (replacement is not null)
                {
                    container[path[^1]] = JsonNode.Parse(replacement);
                }

                if (schema.Accepts(damaged) != IsRead(read, damaged.ToJsonString()))
                {
                    disagreements.Add($"{string.Join('/', path)} = {replacement ?? "nothing"}");
                }
            }
        }

        Assert.Empty(disagreements);
    }

    private static IEnumerable<string[]> Paths(JsonNode? node) => node switch
    {
        JsonObject container => container.SelectMany(static property => Paths(property.Value).Select(path => (string[])[property.Key, .. path]).Prepend([property.Key])),
        JsonArray array => array.SelectMany(static (item, index) => Paths(item).Select(path => (string[])[index.ToString(), .. path])),
        _ => [],
    };

    private static bool IsRead(Action<string> read, string text)
    {
        try
        {
            read(text);
            return true;
        }
        catch (DiagnosticException)
        {
            return false;
        }
    }

    private static string[] KnownKeys(string text)
    {
        var message = Assert.Throws<DiagnosticException>(() => ConfigurationJson.Read(text, "schemagen.json")).Message;
        return message[(message.IndexOf("there are: ", StringComparison.Ordinal) + "there are: ".Length)..].TrimEnd('.').Split(", ");
    }

    private static IEnumerable<JsonObject> Objects(JsonObject root) => root["$defs"]!.AsObject().Select(static pair => pair.Value!.AsObject()).Prepend(root);

    private static JsonObject WithProperties(JsonObject schema)
    {
        schema["properties"] ??= new JsonObject();
        return schema;
    }

    private static JsonObject Load(string name) => Load("docs", "schemas", name);

    private static JsonObject Load(params string[] path) => JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)), documentOptions: Options)!.AsObject();
}
