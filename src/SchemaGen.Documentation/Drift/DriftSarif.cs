using System.Globalization;
using System.Text.Json;
using SchemaGen.Documentation.Sarif;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Drift;

/// <summary>Drift as SARIF.</summary>
public static class DriftSarif
{
    /// <summary>The document.</summary>
    public static string Render(DriftReport report) => SarifLog.Render(report.Snapshot, [.. report.Findings.Select(ResultOf)]);

    private static SarifResult ResultOf(DriftFinding finding) => new(finding.Diagnostic, ("schemagenDrift/v1", FingerprintOf(finding.Drift)))
    {
        Justification = finding.Expected is { } expected ? $"Expected until {expected.Until}. {expected.Because}".TrimEnd() : null,
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

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
