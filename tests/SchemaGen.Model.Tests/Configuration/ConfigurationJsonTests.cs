using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Configuration;

public sealed class ConfigurationJsonTests
{
    [Fact]
    public void Nothing_said_means_the_defaults()
    {
        var configuration = ConfigurationJson.Read("{}", "schemagen.json");
        Assert.Equal(SchemaGenConfiguration.Default, configuration);
        Assert.Null(configuration.Title);
        Assert.True(configuration.IncludesSchema("anything"));
        Assert.True(configuration.Relations.Includes(new("public", "anything")));
        Assert.True(configuration.Routines.Includes(new("public", "anything")));
        Assert.True(configuration.Categories.IsEmpty);
        Assert.True(configuration.ReferenceData.IsEmpty);
        Assert.Equal(new CSharpConfiguration(), configuration.CSharp);
        Assert.Equal(AdditiveDrift.Error, configuration.Drift.Additive);
        Assert.True(configuration.Diagnostics.IsEmpty);
    }

    [Fact]
    public void Everything_said_is_read()
    {
        var expected = new SchemaGenConfiguration
        {
            Title = "Shop",
            Schemas = ["public", "app_*"],
            Relations = new NameFilter { Include = ["shop_*"], Exclude = ["*_old"] },
            Routines = new NameFilter { Exclude = ["tmp_*"] },
            Categories = [new Category { Prefix = "shop_t_", Name = "Transactional tables" }],
            ReferenceData =
            [
                new ReferenceTable
                {
                    Relation = "shop_colours",
                    Columns = ["id", "code"],
                    Redact = ["*_key"],
                    Limit = 5,
                    CSharp = ValueCode.Enum,
                    Value = "id",
                    Name = "code",
                    Description = "hint",
                },
                new ReferenceTable { Relation = "audit.kind_*" },
            ],
            ForeignKeys = [new LogicalForeignKeyRule { Relation = "shop_*", Columns = ["stage_id"], References = "shop_v_stages", ReferencedColumns = ["id"], Note = "a view" }],
            Checks = [new DataCheck { Name = "sessions", Sql = "TABLE a", Expect = new DataExpectation("> 0"), Why = "w", Fix = "f", Timeout = 5 }],
            Areas = [new Area { Name = "Sales", Relations = ["shop_t_*"] }],
            Descriptions =
            [
                new ObjectDescription { Relation = "shop_t_orders", Purpose = "What was ordered", Notes = "Never deleted.", Label = "orders", Columns = [new TextEntry("*_at", "A time")] },
                new ObjectDescription { Routine = "total" },
                new ObjectDescription { Type = "mood" },
            ],
            Documentation = new DocumentationConfiguration { Sections = ["relations", "summary"], Words = [new TextEntry("Purpose", "Zweck")], ContextTokens = 600 },
            CSharp = new CSharpConfiguration
            {
                Insert = true,
                NodaTime = true,
                Ids = ["shop_*"],
                IdColumns = [new IdColumnRule { Column = "batches.order_ids", Relation = "orders" }],
                Checks = ValueCode.Constants,
                CheckRules = [new CheckRule { Domain = "grade", As = ValueCode.None }],
                Types = [new TypeRule { Column = "orders.payload", As = "Shop.Payload" }],
                Names = [new NameRule { Relation = "people_old", Name = "FormerPerson", Class = "FormerPeople" }],
            },
            Drift = new DriftConfiguration
            {
                Additive = AdditiveDrift.Warning,
                Expected = [new ExpectedDrift { Object = "orders.total", Rule = "SG1012", Until = "2026-12-31", Because = "expand" }],
            },
            Findings = new FindingsConfiguration
            {
                Build = true,
                Levels = [new FindingLevel { Rule = "SG21*", Level = RuleLevel.None }],
                Suppress = [new FindingSuppression { Rule = "SG2001", Object = "shop_log", Because = "append only" }],
            },
            Sync = new SyncConfiguration { Protected = ["*prod*"], Tables = new NameFilter { Exclude = ["audit.*"] }, Filters = [new RowFilter { Relation = "tenants", Where = "id < 9" }], Masking = [new MaskRule { Column = "email", As = MaskKind.Email }], MaskingKey = "K" },
            Migrations = new MigrationConfiguration
            {
                Convention = MigrationConvention.Flyway,
                Timeout = 60,
                Applied = "025",
                Areas = [new MigrationArea { Name = "Core", From = "001", To = "009", Files = ["*_seed.sql"] }],
                KeyTables = [new KeyTables { Name = "Auth", Relations = ["users", "sessions"] }],
                Notes = [new MigrationNote { Title = "Rebuild", Language = "bash", Text = "down\nup" }],
            },
            Diagnostics = [new RuleSeverity("SG1093", RuleLevel.None), new RuleSeverity("SG0042", RuleLevel.Error)],
        };
        var actual = ConfigurationJson.Read(
            """
            // What the shop's database is about.
            {
              "$schema": "https://example.com/schemagen.schema.json",
              "title": "Shop", /* the heading */
              "schemas": ["public", "app_*",],
              "relations": { "include": ["shop_*"], "exclude": ["*_old"] },
              "routines": { "exclude": ["tmp_*"] },
              "categories": [{ "name": "Transactional tables", "prefix": "shop_t_" }],
              "referenceData": [
                {
                  "relation": "shop_colours", "columns": ["id", "code"], "redact": ["*_key"], "limit": 5,
                  "csharp": "enum", "value": "id", "name": "code", "description": "hint",
                },
                { "relation": "audit.kind_*" }, // a pattern, as everywhere
              ],
              "foreignKeys": [{ "relation": "shop_*", "columns": ["stage_id"], "references": "shop_v_stages", "referencedColumns": ["id"], "note": "a view" }],
              "checks": [{ "name": "sessions", "sql": "TABLE a", "expect": " > 0", "why": "w", "fix": "f", "timeout": 5 }],
              "areas": [{ "name": "Sales", "relations": ["shop_t_*"] }],
              "descriptions": [
                { "relation": "shop_t_orders", "purpose": "What was ordered", "notes": "Never deleted.", "label": "orders", "columns": { "*_at": "A time" } },
                { "routine": "total" },
                { "type": "mood" },
              ],
              "documentation": { "sections": ["relations", "summary"], "words": { "Purpose": "Zweck" }, "contextTokens": 600 },
              "csharp": {
                "insert": true,
                "nodaTime": true,
                "ids": ["shop_*"],
                "idColumns": [{ "column": "batches.order_ids", "relation": "orders" }],
                "checks": "constants",
                "checkRules": [{ "domain": "grade", "as": "none" }],
                "patch": false,
                "types": [{ "column": "orders.payload", "as": "Shop.Payload" }],
                "names": [{ "relation": "people_old", "name": "FormerPerson", "class": "FormerPeople" }],
              },
              "drift": {
                "additive": "warning",
                "expected": [{ "object": "orders.total", "rule": "SG1012", "until": "2026-12-31", "because": "expand" }],
              },
              "findings": {
                "build": true,
                "levels": [{ "rule": "SG21*", "level": "none" }],
                "suppress": [{ "rule": "SG2001", "object": "shop_log", "because": "append only" }],
              },
              "sync": { "protected": ["*prod*"], "tables": { "exclude": ["audit.*"] }, "filters": [{ "relation": "tenants", "where": "id < 9" }], "masking": [{ "column": "email", "as": "email" }], "maskingKey": "K" },
              "migrations": {
                "convention": "flyway",
                "timeout": 60,
                "applied": "025",
                "areas": [{ "name": "Core", "from": "001", "to": "009", "files": ["*_seed.sql"] }],
                "keyTables": [{ "name": "Auth", "relations": ["users", "sessions"] }],
                "notes": [{ "title": "Rebuild", "language": "bash", "text": ["down", "up"] }],
              },
              "diagnostics": { "SG1093": "none", "SG0042": "error" },
            }
            """,
            "schemagen.json");
        Assert.Equal(expected, actual);
        Assert.Equal(200, actual.ReferenceData[1].Limit);
    }

    [Theory]
    [InlineData("true", "*")]
    [InlineData("false", "")]
    [InlineData("[]", "")]
    [InlineData("[\"a\", \"b.*\"]", "a b.*")]
    public void Keys_have_types_everywhere_nowhere_or_by_patterns(string ids, string patterns) =>
        Assert.Equal(patterns, string.Join(' ', ConfigurationJson.Read($$"""{ "csharp": { "ids": {{ids}} } }""", "schemagen.json").CSharp.Ids));

    [Fact]
    public void The_sample_is_read()
    {
        var path = Repository.PathOf("samples", "Elo", "schemagen.json");
        var configuration = ConfigurationJson.Read(File.ReadAllText(path), path);
        Assert.Equal("ELO Database", configuration.Title);
        Assert.Equal(3, configuration.Categories.Count);
        Assert.Equal(3, configuration.ReferenceData.Count);
    }

    [Fact]
    public void Exclusion_wins()
    {
        var filter = new NameFilter { Include = ["a*", "audit.*"], Exclude = ["*_old"] };
        Assert.True(filter.Includes(new("public", "a")));
        Assert.True(filter.Includes(new("audit", "b")));
        Assert.False(filter.Includes(new("public", "b")));
        Assert.False(filter.Includes(new("audit", "a_old")));
    }

    [Theory]
    [InlineData("{\n  \"title\": \"a\"\n  \"schemas\": []\n}", 3, 3, "The configuration is not well-formed JSON: ',' or '}' should be here, not '\"'.")]
    [InlineData("", 1, 1, "The configuration is not well-formed JSON: the file ends where a value should be.")]
    [InlineData("{\n/* a", 2, 1, "The configuration is not well-formed JSON: a comment is not closed.")]
    public void Malformed(string text, int line, int column, string message) => AssertDiagnostic("SG0011", text, line, column, message);

    [Theory]
    [InlineData("{\n  \"realtions\": {}\n}", 2, 3, "'realtions' is not known here; did you mean 'relations'?")]
    [InlineData("{\"Title\": \"\"}", 1, 2, "'Title' is not known here; did you mean 'title'?")]
    [InlineData("{\"tables\": []}", 1, 2, "'tables' is not known here; there are: title, schemas, relations, routines, categories, referenceData, foreignKeys, checks, areas, descriptions, documentation, csharp, drift, findings, sync, migrations, diagnostics.")]
    [InlineData("{\"relations\": {\n\t\"includes\": []}}", 2, 2, "'includes' is not known here; did you mean 'include'?")]
    [InlineData("{\"routines\": {\"x\": []}}", 1, 15, "'x' is not known here; there are: include, exclude.")]
    [InlineData("{\"categories\": [{\"prefix\": \"a\", \"name\": \"b\", \"color\": 1}]}", 1, 46, "'color' is not known here; there are: prefix, name.")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\"},\n{\"relation\": \"b\", \"limits\": 3}]}", 2, 19, "'limits' is not known here; did you mean 'limit'?")]
    [InlineData("{\"areas\": [{\"name\": \"a\",\n\"tables\": []}]}", 2, 1, "'tables' is not known here; there are: name, relations.")]
    [InlineData("{\"descriptions\": [{\"relations\": \"a\"}]}", 1, 20, "'relations' is not known here; did you mean 'relation'?")]
    [InlineData("{\"documentation\": {\"words\": {\n\"Porpose\": \"Zweck\"}}}", 2, 1, "'Porpose' is no word of the documents; did you mean 'Purpose'?")]
    [InlineData("{\"documentation\": {\"words\": {\"Nothing like any of them\": \"x\"}}}", 1, 30, "'Nothing like any of them' is no word of the documents; docs/documents.md lists them.")]
    [InlineData("{\"documentation\": {\"words\": {\"Purpose\": \"a\", \"Purpose\": \"b\"}}}", 1, 46, "'Purpose' is there twice.")]
    public void Unknown_key(string text, int line, int column, string message) =>
        AssertDiagnostic("SG0012", text, line, column, "The configuration cannot be used: " + message);

    [Theory]
    [InlineData("[]", 1, 1, "expected an object")]
    [InlineData("null", 1, 1, "expected an object")]
    [InlineData("{\"title\": 1}", 1, 11, "expected 'title' to be a string")]
    [InlineData("{\"title\": null}", 1, 11, "expected 'title' to be a string")]
    [InlineData("{\n  \"schemas\": \"public\"}", 2, 14, "expected 'schemas' to be an array of strings")]
    [InlineData("{\"schemas\": [\"public\", 2]}", 1, 24, "expected 'schemas' to be an array of strings")]
    [InlineData("{\"relations\": [\"a\"]}", 1, 15, "expected an object")]
    [InlineData("{\"relations\": {\"include\": \"a\"}}", 1, 27, "expected 'include' to be an array of strings")]
    [InlineData("{\"categories\": {\"a_\": \"b\"}}", 1, 16, "expected 'categories' to be an array")]
    [InlineData("{\"categories\": [\n {\"prefix\": \"a\"}]}", 2, 2, "'name' is missing")]
    [InlineData("{\"referenceData\": [\"a\"]}", 1, 20, "expected an object")]
    [InlineData("{\"referenceData\": [{}]}", 1, 20, "'relation' is missing")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\", \"limit\": \"5\"}]}", 1, 47, "expected 'limit' to be a whole number")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\", \"limit\": 1.5}]}", 1, 47, "expected 'limit' to be a whole number")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\", \"limit\": 0}]}", 1, 47, "expected 'limit' to be from 1 to 2147483647")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\", \"limit\": 9223372036854775807}]}", 1, 47, "expected 'limit' to be from 1 to 2147483647")]
    [InlineData("{\"diagnostics\": []}", 1, 17, "expected 'diagnostics' to be an object")]
    [InlineData("{\"diagnostics\": {\n\"SG9999\": \"error\"}}", 2, 1, "'SG9999' is no rule")]
    [InlineData("{\"diagnostics\": {\"SG0001\": \"warning\"}}", 1, 18, "'SG0001' stops whatever it is about, and is always an error")]
    [InlineData("{\"diagnostics\": {\"SG1011\": \"quiet\"}}", 1, 28, "'quiet' is no value of 'SG1011'; there are: error, warning, info, none")]
    [InlineData("{\"areas\": {\"a\": []}}", 1, 11, "expected 'areas' to be an array")]
    [InlineData("{\"areas\": [{\"relations\": []}]}", 1, 12, "'name' is missing")]
    [InlineData("{\"areas\": [{\"name\": \" \"}]}", 1, 21, "an area needs a name")]
    [InlineData("{\"descriptions\": [{\"relation\": \"a\", \"columns\": [\"b\"]}]}", 1, 48, "expected 'columns' to be an object")]
    [InlineData("{\"descriptions\": [{\"relation\": \"a\", \"columns\": {\"b\": 1}}]}", 1, 54, "expected 'b' to be a string")]
    [InlineData("{\"documentation\": {\"sections\": [\"summary\",\n\"tables\"]}}", 2, 1, "'tables' is no section of the analysis; there are: summary, dataFlow, relations, routines, types, sequences, extensions, external, objects, findings, keyRelationships")]
    [InlineData("{\"documentation\": {\"contextTokens\": 10}}", 1, 37, "expected 'contextTokens' to be from 500 to 2147483647")]
    [InlineData("{\"drift\": {\"additive\": \"none\"}}", 1, 24, "'none' is no value of 'additive'; there are: error, warning")]
    [InlineData("{\"drift\": {\"expected\": [{\"object\": \"a\"}]}}", 1, 25, "'until' is missing")]
    [InlineData("{\"drift\": {\"expected\": [{\"object\": \"a\", \"until\": \"31.12.2026\"}]}}", 1, 50, "'31.12.2026' is no day; write it as 2026-12-31")]
    [InlineData("{\"drift\": {\"expected\": [{\"object\": \"a\", \"until\": \"2026-02-30\"}]}}", 1, 50, "'2026-02-30' is no day; write it as 2026-12-31")]
    [InlineData("{\"drift\": {\"expected\": [{\"object\": \"a\", \"rule\": \"SG4001\", \"until\": \"2026-12-31\"}]}}", 1, 49, "'SG4001' is no rule of drift; those are SG1001 to SG1999, as docs/diagnostics lists them")]
    [InlineData("{\"referenceData\": [{\"relation\": \"a\", \"csharp\": \"class\"}]}", 1, 48, "'class' is no value of 'csharp'; there are: none, enum, constants")]
    [InlineData("{\"csharp\": {\"ids\": \"users\"}}", 1, 20, "expected 'ids' to be true, false or an array of strings")]
    [InlineData("{\"title\": \"a\",\n\"title\": \"b\"}", 2, 1, "'title' is there twice")]
    [InlineData("{\"relations\": {\"include\": [], \"include\": []}}", 1, 31, "'include' is there twice")]
    public void Unusable_value(string text, int line, int column, string message) =>
        AssertDiagnostic("SG0013", text, line, column, $"The configuration cannot be used: {message}.");

    private static void AssertDiagnostic(string id, string text, int line, int column, string message)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => ConfigurationJson.Read(text, "schemagen.json")).Diagnostic;
        Assert.Equal($"schemagen.json({line},{column}): error {id}: {message}", diagnostic.ToString());
    }
}
