using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Documentation.Sarif;

/// <summary>SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and GitLab reads.</summary>
internal static class SarifLog
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document.</summary>
    /// <param name="snapshot">The snapshot's path in the repository, with slashes: all results are in it.</param>
    /// <param name="results">The results.</param>
    public static string Render(string snapshot, IReadOnlyList<SarifResult> results)
    {
        var rules = results.Select(static result => result.Diagnostic.Rule).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
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
                    Results = results.Select(result => ResultOf(result, rules.IndexOf(result.Diagnostic.Rule), snapshot)),
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

    private static object ResultOf(SarifResult result, int ruleIndex, string snapshot) => new
    {
        RuleId = result.Diagnostic.Id,
        RuleIndex = ruleIndex,
        Level = LevelOf(result.Diagnostic.Severity),
        Message = new { Text = result.Diagnostic.Message },
        Locations = new[]
        {
            new
            {
                PhysicalLocation = new
                {
                    ArtifactLocation = new { Uri = string.Join('/', snapshot.Split('/').Select(Uri.EscapeDataString)), UriBaseId = "%SRCROOT%" },
                    Region = new { StartLine = result.Diagnostic.Location?.Line, StartColumn = result.Diagnostic.Location?.Column },
                },
            },
        },

        // Lines move; what a result is about does not.
        PartialFingerprints = new Dictionary<string, string>(StringComparer.Ordinal) { [result.Fingerprint.Name] = result.Fingerprint.Value },
        Suppressions = result.Justification is { } justification ? new[] { new { Kind = "external", Justification = justification } } : null,
        result.Properties,
    };

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
