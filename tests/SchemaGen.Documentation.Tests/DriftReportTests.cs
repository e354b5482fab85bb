using System.Text.Json.Nodes;
using SchemaGen.Documentation.Drift;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>What a verify found, for pull requests and code scanning.</summary>
public sealed class DriftReportTests
{
    private const string Before =
        """
        {"relations": [
          {"kind": "table", "schema": "public", "name": "orders", "comment": "x", "columns": [
            {"name": "id", "type": "integer"},
            {"name": "total", "type": "integer"},
            {"name": "nick|name", "type": "text"},
            {"name": "state", "type": "text"}
          ]},
          {"kind": "view", "schema": "odd `|` name", "name": "v", "columns": [{"name": "id", "type": "integer"}], "definition": ["SELECT 1"]}
        ]}
        """;

    private static readonly string After = Before
        .Replace("\"x\"", "\"| <b>y</b>\"", StringComparison.Ordinal)
        .Replace("\"total\", \"type\": \"integer\"}", "\"total\", \"type\": \"bigint\"}", StringComparison.Ordinal)
        .Replace("nick|name", "alias", StringComparison.Ordinal)
        .Replace("{\"name\": \"state\", \"type\": \"text\"}", "{\"name\": \"state\", \"type\": \"text\", \"nullable\": false}, {\"name\": \"note\", \"type\": \"text\"}", StringComparison.Ordinal)
        .Replace("SELECT 1", "SELECT 2", StringComparison.Ordinal);

    [Fact]
    public void Markdown() => Golden.Match(FileOf("drift.md"), DriftMarkdown.Render(Report(After)));

    [Fact]
    public void Sarif() => Golden.Match(FileOf("drift.sarif"), DriftSarif.Render(Report(After)));

    [Fact]
    public void Tables_are_tables_whatever_the_names_are()
    {
        var text = DriftMarkdown.Render(Report(After));
        MarkdownChecks.AssertTablesAreWhole(new DocumentFile("drift.md", text));
        Assert.Contains(MarkdownChecks.Tables(text).SelectMany(static table => table), static row => row.Contains("| <b>y</b>"));
    }

    [Fact]
    public void No_drift()
    {
        Assert.Equal("## No schema drift\n\nThe database is what `db/schema.json` says.\n", DriftMarkdown.Render(Report(Before)));
        Assert.Empty(Run(Before)["results"]!.AsArray());
    }

    /// <summary>What readers of SARIF need to find their way.</summary>
    [Fact]
    public void Results_refer_to_their_rules_and_places()
    {
        var run = Run(After);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(rules.Select(static rule => (string)rule!["id"]!).Distinct().Count(), rules.Count);
        foreach (var result in run["results"]!.AsArray())
        {
            Assert.Equal((string)result!["ruleId"]!, (string)rules[(int)result["ruleIndex"]!]!["id"]!);
            var place = result["locations"]![0]!["physicalLocation"]!;
            Assert.Equal("db/schema.json", (string)place["artifactLocation"]!["uri"]!);
            Assert.InRange((int)place["region"]!["startLine"]!, 1, 10);
        }

        var fingerprints = run["results"]!.AsArray().Select(static result => (string)result!["partialFingerprints"]!["schemagenDrift/v1"]!).ToList();
        Assert.Distinct(fingerprints);
        Assert.Single(run["results"]!.AsArray(), static result => result!["suppressions"] is not null);
    }

    private static JsonNode Run(string after)
    {
        var log = JsonNode.Parse(DriftSarif.Render(Report(after)))!;
        Assert.Equal("2.1.0", (string)log["version"]!);
        return log["runs"]![0]!;
    }

    private static DriftReport Report(string after)
    {
        var configuration = ConfigurationJson.Read("""{"drift": {"additive": "warning", "expected": [{"object": "orders.state", "until": "2026-12-31", "because": "contract | soon"}]} }""", "schemagen.json");
        var accept = AcceptingPull.OnCommandLine(["--connection", "SHOP"]);
        var findings = new DriftPolicy(configuration, "2026-05-01", accept).Judge(SnapshotDiff.Compare(JsonTree.Parse(Before), JsonTree.Parse(after)), Before, "/src/db/schema.json");
        return new DriftReport("db/schema.json", findings, accept.ToString());
    }

    private static string FileOf(string name) => Repository.PathOf("tests", "SchemaGen.Documentation.Tests", "golden", "drift", name);
}
