using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Tests;

/// <summary>Findings about the schema in builds: none unless they are asked for, then at the snapshot's line.</summary>
public sealed class SchemaFindingTests
{
    private const string Asked = """{"findings": {"build": true}}""";

    private static readonly SchemaSnapshot Snapshot = Snapshots.Of(Snapshots.Table("log") with { PrimaryKey = null }, Snapshots.Table("notes") with { PrimaryKey = null });

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"diagnostics": {"SG2001": "error"}}""")]
    public void NobodyAsks(string? configuration) => Assert.Empty(Host(configuration).Run().Diagnostics);

    [Fact]
    public void EachIsAtItsLine()
    {
        var text = SnapshotJson.Write(Snapshot);
        var diagnostics = NoKey(Host(Asked).Run());
        Assert.Equal(new[] { "log", "notes" }.Select(name => $"SG2001 Warning {LineOf(text, $"\"name\": \"{name}\"")}"), diagnostics.Select(Describe));
        Assert.StartsWith("The table public.log has no primary key. Rows that", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("To put it right: ALTER TABLE public.log ", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith("/SG2001.md", diagnostics[0].Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheBaselineHasIsNotSaid()
    {
        var baseline = FindingBaselineJson.Write(new FindingBaseline { Findings = [new("SG2001", "public.log")] });
        Assert.Contains("public.notes", Assert.Single(NoKey(Host(Asked, baseline).Run())).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedBaselineIsAnError()
    {
        var diagnostic = Assert.Single(Host(Asked, "{").Run().Diagnostics);
        Assert.Equal(("SG0007", DiagnosticSeverity.Error, "schema.findings.json"), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public void LevelsAndUnusedSuppressions()
    {
        var result = Host("""{"findings": {"build": true, "levels": [{"rule": "SG2001", "object": "log", "level": "error"}, {"rule": "*", "level": "none"}], "suppress": [{"rule": "SG2003", "object": "log", "because": "x"}]}}""").Run();
        Assert.Equal(["SG0014 Warning", "SG2001 Error"], result.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Severity}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EditOfCodeLooksForNothing()
    {
        var host = Host(Asked);
        host.Run();
        host.EditCode("class Unrelated;");
        var result = host.Run();
        Assert.All(result.TrackedSteps[StepNames.SchemaFindings].SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(2, NoKey(result).Count);
    }

    [Fact]
    public void EditOfSnapshotIsNoticed()
    {
        var host = Host(Asked);
        host.Run();
        host.EditSnapshot(SnapshotJson.Write(Snapshots.Of(Snapshots.Table("log") with { PrimaryKey = new KeyConstraint { Name = "log_pkey", Columns = ["id"] } })));
        Assert.Empty(NoKey(host.Run()));
    }

    private static GeneratorHost Host(string? configuration, string? baseline = null) => new(SnapshotJson.Write(Snapshot), configuration, isStrict: false, baseline: baseline);

    private static List<Diagnostic> NoKey(GeneratorRunResult result) => [.. result.Diagnostics.Where(static diagnostic => diagnostic.Id == "SG2001")];

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>The relation begins three lines before its name.</summary>
    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Split('\n').Length - 3;
}
