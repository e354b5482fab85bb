using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Drift;

/// <summary>Drift as SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and GitLab reads.</summary>
public static class DriftSarif
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document.</summary>
    public static string Render(DriftReport report)
    {
        var rules = report.Findings.Select(static finding => finding.Drift.Rule).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        var log = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new object[]
            {
                new
                {
                    Tool = new { Driver = new { Name = "SchemaGen", InformationUri = "https://github.com/schemagen/schemagen", Rules = rules.Select(RuleOf) } },
                    ColumnKind = "utf16CodeUnits",
                    Results = report.Findings.Select(finding => ResultOf(finding, rules.IndexOf(finding.Drift.Rule), report.Snapshot)),
                },
            },
        };
        return JsonSerializer.Serialize(log, Options).ReplaceLineEndings("\n") + "\n";
    }

    private static object RuleOf(Rule rule) => new
    {
        rule.Id,
        ShortDescription = new { Text = rule.Title + "." },
        HelpUri = rule.HelpLink,
        DefaultConfiguration = new { Level = LevelOf(rule.DefaultSeverity) },
    };

    private static object ResultOf(DriftFinding finding, int ruleIndex, string snapshot) => new
    {
        RuleId = finding.Drift.Rule.Id,
        RuleIndex = ruleIndex,
        Level = LevelOf(finding.Diagnostic.Severity),
        Message = new { Text = finding.Diagnostic.Message },
        Locations = new[]
        {
            new
            {
                PhysicalLocation = new
                {
                    ArtifactLocation = new { Uri = string.Join('/', snapshot.Split('/').Select(Uri.EscapeDataString)), UriBaseId = "%SRCROOT%" },
                    Region = new { StartLine = finding.Diagnostic.Location?.Line, StartColumn = finding.Diagnostic.Location?.Column },
                },
            },
        },

        // Lines move; what a result is about does not.
        PartialFingerprints = new Dictionary<string, string>(StringComparer.Ordinal) { ["schemagenDrift/v1"] = FingerprintOf(finding.Drift) },
        Suppressions = finding.Expected is { } expected ? new[] { new { Kind = "external", Justification = $"Expected until {expected.Until}. {expected.Because}".TrimEnd() } } : null,
        Properties = new
        {
            Object = finding.Drift.Subject.Name,
            Change = Word(finding.Drift.Change.ToString()),
            Readers = Word(finding.Drift.Impact.Readers.ToString()),
            Writers = Word(finding.Drift.Impact.Writers.ToString()),
            finding.Accept,
        },
    };

    private static string FingerprintOf(Model.Diff.Drift drift) =>
        StableHash.Of(string.Join('\0', drift.Rule.Id, drift.Subject.ToString(), drift.Property, drift.Was, drift.Is)).ToString("x8", CultureInfo.InvariantCulture);

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
