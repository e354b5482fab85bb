using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>How the configuration wants differences to be reported.</summary>
public sealed class DriftPolicyTests
{
    private const string Before = """{"relations": [{"kind": "table", "schema": "public", "name": "orders", "comment": "x", "columns": [{"name": "id", "type": "integer"}, {"name": "total", "type": "integer"}]}]}""";

    /// <summary>A comment that nobody notices, a column that is additive, one whose type breaks readers.</summary>
    private static readonly string After = Before.Replace("\"x\"", "\"y\"").Replace("\"total\", \"type\": \"integer\"}", "\"total\", \"type\": \"bigint\"}, {\"name\": \"note\", \"type\": \"text\"}");

    [Theory]
    [InlineData("{}", "SG1093 Error", "SG1012 Error", "SG1013 Error")]
    [InlineData("""{"drift": {"additive": "warning"}}""", "SG1093 Warning", "SG1012 Warning", "SG1013 Error")]
    [InlineData("""{"drift": {"additive": "error"}}""", "SG1093 Error", "SG1012 Error", "SG1013 Error")]
    [InlineData("""{"diagnostics": {"SG1093": "none"}}""", "SG1012 Error", "SG1013 Error")]
    [InlineData("""{"diagnostics": {"SG1093": "info", "SG1012": "warning"}}""", "SG1093 Info", "SG1012 Warning", "SG1013 Error")]
    [InlineData("""{"diagnostics": {"SG1013": "none"}}""", "SG1093 Error", "SG1012 Error", "SG1013 Warning")]
    [InlineData("""{"diagnostics": {"SG1013": "info"}}""", "SG1093 Error", "SG1012 Error", "SG1013 Warning")]
    [InlineData("""{"drift": {"additive": "warning"}, "diagnostics": {"SG1012": "error"}}""", "SG1093 Warning", "SG1012 Error", "SG1013 Error")]
    public void A_severity_is_configured_and_breaking_is_never_silent(string configuration, params string[] expected) =>
        Assert.Equal(expected, Judge(configuration, out _).Select(static finding => $"{finding.Diagnostic.Id} {finding.Diagnostic.Severity}"));

    [Theory]
    [InlineData("orders.total", "SG1013")]
    [InlineData("public.orders.total", "SG1013")]
    [InlineData("*.total", null)]
    [InlineData("orders.*", "SG1013")]
    public void What_is_expected_is_information_until_its_day_is_over(string pattern, string? rule)
    {
        var configuration = $$"""{"drift": {"expected": [{"object": "{{pattern}}"{{(rule is null ? "" : $", \"rule\": \"{rule}\"")}}, "until": "2026-12-31", "because": "widening."}]} }""";

        var finding = Judge(configuration, out var unmatched, "2026-12-31").Single(static finding => finding.Diagnostic.Id == "SG1013");
        Assert.Equal(Severity.Info, finding.Diagnostic.Severity);
        Assert.EndsWith("breaking for readers, additive for writers. It is expected until 2026-12-31 (widening).", finding.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(unmatched);

        var late = Judge(configuration, out _, "2027-01-01").Single(static finding => finding.Diagnostic.Id == "SG1013");
        Assert.Equal(Severity.Error, late.Diagnostic.Severity);
        Assert.Null(late.Expected);
        Assert.Contains("It was expected until 2026-12-31 (widening), and that is over: accept it with \"schemagen pull --table public.orders\"", late.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"object": "orders.total", "rule": "SG1012", "until": "2026-12-31"}""")]
    [InlineData("""{"object": "total", "until": "2026-12-31"}""")]
    [InlineData("""{"object": "orders.id", "until": "2026-12-31"}""")]
    public void What_is_expected_and_not_there_is_known(string entry)
    {
        Assert.All(Judge($$"""{"drift": {"expected": [{{entry}}]} }""", out var unmatched), static finding => Assert.Null(finding.Expected));
        Assert.Equal([0], unmatched);
    }

    [Fact]
    public void Expired_additive_drift_is_an_error_again() => Assert.Contains(
        Judge("""{"drift": {"additive": "warning", "expected": [{"object": "orders.note", "until": "2026-01-01"}]}}""", out _),
        static finding => finding.Diagnostic is { Id: "SG1012", Severity: Severity.Error });

    [Theory]
    [InlineData("public", "orders", "schemagen pull --connection SHOP --table public.orders")]
    [InlineData("public", "Orders", "schemagen pull --connection SHOP --table 'public.\"Orders\"'")]
    [InlineData("it's", "a", "schemagen pull --connection SHOP --table '\"it'\\''s\".a'")]
    public void The_command_is_one_that_a_shell_takes(string schema, string name, string expected)
    {
        var drift = Judge("{}", out _)[0].Drift;
        Assert.Equal(expected, AcceptingPull.OnCommandLine(["--connection", "SHOP"]).For(drift with { Subject = drift.Subject with { Owner = new(schema, name) } }));
    }

    [Fact]
    public void In_a_build_it_is_a_target() => Assert.Equal("dotnet build -t:SchemaGenPull -p:SchemaGenTable=public.orders", AcceptingPull.InBuild.For(Judge("{}", out _)[0].Drift));

    private static IReadOnlyList<DriftFinding> Judge(string configuration, out List<int> unmatched, string today = "2026-06-01")
    {
        var policy = new DriftPolicy(ConfigurationJson.Read(configuration, "schemagen.json"), today, AcceptingPull.OnCommandLine([]));
        var findings = policy.Judge(SnapshotDiff.Compare(JsonTree.Parse(Before), JsonTree.Parse(After)), Before, "schema.json");
        unmatched = [.. policy.Unmatched];
        return findings;
    }
}
