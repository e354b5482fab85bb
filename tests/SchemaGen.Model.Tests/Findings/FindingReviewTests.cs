using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tests.Json;

namespace SchemaGen.Model.Tests.Findings;

/// <summary>Two tables without a primary key, one of them with a timestamp: SG2001 twice, SG2101 once.</summary>
public sealed class FindingReviewTests
{
    private static readonly SchemaSnapshot Snapshot = new() { Relations = [TableOf("public", "log"), TableOf("audit", "log")] };

    private static readonly string[] All = ["Warning SG2001 audit.log", "Warning SG2001 public.log", "Info SG2101 audit.log.at", "Info SG2101 public.log.at"];

    [Fact]
    public void Nothing_said_means_the_rules_own_levels() => Assert.Equal(All, Describe(Review("{}")));

    [Theory]
    [InlineData("""{ "levels": [{ "rule": "SG2001", "level": "error" }] }""", "Error SG2001 audit.log|Error SG2001 public.log")]
    [InlineData("""{ "levels": [{ "rule": "SG2001", "object": "public.log", "level": "none" }, { "rule": "SG20*", "level": "info" }] }""", "Info SG2001 audit.log")]
    [InlineData("""{ "levels": [{ "rule": "*", "object": "audit.*", "level": "none" }] }""", "Warning SG2001 public.log")]
    [InlineData("""{ "levels": [{ "rule": "SG2101", "object": "log.at", "level": "error" }] }""", "Warning SG2001 audit.log|Warning SG2001 public.log")]
    public void The_first_level_that_fits_counts(string findings, string keys) =>
        Assert.Equal(keys.Split('|'), Describe(Review($$"""{ "findings": {{findings}}, "diagnostics": { "SG2101": "none" } }""")).Where(static text => text.Contains("SG2001", StringComparison.Ordinal)));

    [Fact]
    public void Levels_go_before_diagnostics() => Assert.Equal(
        ["Info SG2001 audit.log", "Error SG2001 public.log"],
        Describe(Review("""{ "findings": { "levels": [{ "rule": "SG2001", "object": "public.log", "level": "error" }] }, "diagnostics": { "SG2001": "info", "SG2101": "none" } }""")));

    [Theory]
    [InlineData("""{ "diagnostics": { "SG2401": "warning" } }""", "Warning")]
    [InlineData("""{ "findings": { "levels": [{ "rule": "SG2401", "level": "error" }] } }""", "Error")]
    public void A_matter_of_taste_is_looked_for_when_it_is_named(string configuration, string level)
    {
        Assert.DoesNotContain(Review("""{ "findings": { "levels": [{ "rule": "SG2*", "level": "error" }] } }""").Findings, static reviewed => reviewed.Finding.Rule.Id == "SG2401");
        Assert.Equal(2, Describe(Review(configuration)).Count(text => text.StartsWith($"{level} SG2401 ", StringComparison.Ordinal)));
    }

    /// <summary>A snapshot that people edited may be anything that can be read: the compiler must not fail over it.</summary>
    [Fact]
    public void Any_snapshot_can_be_looked_at() => Prop.ForAll(Snapshots.Any, static snapshot =>
        FindingReview.Of(snapshot, new SchemaGenConfiguration { Diagnostics = [.. Rules.All.Where(static rule => Rules.IsFinding(rule.Id)).Select(static rule => new RuleSeverity(rule.Id, RuleLevel.Info))] })
            .Findings.All(static reviewed => reviewed.Finding.Message.Length > 0)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void What_is_meant_to_be_so_is_said_apart_with_its_reason()
    {
        var review = Review("""{ "findings": { "suppress": [{ "rule": "SG2001", "object": "audit.*", "because": "append only" }] } }""");
        Assert.Equal(All.Skip(1), Describe(review));
        var suppressed = Assert.Single(review.Suppressed);
        Assert.Equal(("SG2001 audit.log", "append only"), (suppressed.Finding.Key, suppressed.Because));
        Assert.Empty(review.Unmatched);
    }

    [Theory]
    [InlineData("""{ "suppress": [{ "rule": "SG2001", "object": "log", "because": "a" }, { "rule": "SG2003", "object": "log", "because": "b" }] }""", "suppress", 1)]
    [InlineData("""{ "levels": [{ "rule": "SG2001", "object": "logs", "level": "info" }] }""", "levels", 0)]
    public void An_entry_about_nothing_is_said_at_its_place(string findings, string list, int index)
    {
        var finding = Assert.Single(Review($$"""{ "findings": {{findings}} }""").Unmatched);
        Assert.Equal("SG0014", finding.Rule.Id);
        Assert.Equal(["findings", list, $"#{index}"], finding.Path);
    }

    [Fact]
    public void Only_what_the_baseline_does_not_have_is_new()
    {
        var baseline = FindingBaseline.Of(SchemaFindings.Of(Snapshot with { Relations = [Snapshot.Relations[0]] }, SchemaGenConfiguration.Default));
        var text = FindingBaselineJson.Write(baseline);
        Assert.Contains("{\"rule\": \"SG2001\", \"object\": \"public.log\"}", text, StringComparison.Ordinal);
        var review = FindingReview.Of(Snapshot, SchemaGenConfiguration.Default, FindingBaselineJson.Read(text, "schema.findings.json"));
        Assert.Equal(["audit.log", "audit.log.at"], review.Findings.Where(static reviewed => !reviewed.IsKnown).Select(static reviewed => reviewed.Finding.Subject.Name));
    }

    [Theory]
    [InlineData("{\n  \"format\": 2\n}", 2, "a newer SchemaGen wrote it")]
    [InlineData("{\n  \"format\": 1,\n<<<<<<< HEAD\n}", 3, "merge-conflict markers")]
    [InlineData("{\n  \"format\": 1,\n  \"findings\": [{ \"rule\": \"SG2001\" }]\n}", 3, "'object'")]
    public void A_baseline_that_cannot_be_used_says_why(string text, int line, string message)
    {
        var diagnostic = Assert.Throws<DiagnosticException>(() => FindingBaselineJson.Read(text, "schema.findings.json")).Diagnostic;
        Assert.Equal(("SG0007", line), (diagnostic.Id, diagnostic.Location!.Line));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "levels": [{ "rule": "SG1001", "level": "info" }] }""", "'SG1001' fits no rule about schemas")]
    [InlineData("""{ "suppress": [{ "rule": "SG2001", "object": "log", "because": " " }] }""", "'because' is empty")]
    [InlineData("""{ "suppress": [{ "rule": "SG2001", "object": "log" }] }""", "'because'")]
    public void A_rule_has_to_be_one_and_a_reason_too(string findings, string message) =>
        Assert.Contains(message, Assert.Throws<DiagnosticException>(() => Review($$"""{ "findings": {{findings}} }""")).Message, StringComparison.Ordinal);

    private static FindingReview Review(string configuration) => FindingReview.Of(Snapshot, ConfigurationJson.Read(configuration, "schemagen.json"));

    private static IEnumerable<string> Describe(FindingReview review) => review.Findings.Select(static reviewed => $"{reviewed.Finding.Severity} {reviewed.Finding.Key}");

    private static Relation TableOf(string schema, string name) => new()
    {
        Kind = RelationKind.Table,
        Name = new(schema, name),
        Columns = [new Column { Name = "at", Type = new("timestamp without time zone") }, new Column { Name = "b", Type = new("integer"), Nullable = false }],
    };
}
