using System.Globalization;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Sarif;

/// <summary>Findings about a schema as SARIF.</summary>
public static class FindingSarif
{
    /// <summary>The document.</summary>
    /// <param name="snapshot">The snapshot's path in the repository, with slashes.</param>
    /// <param name="findings">The findings, each with its place, and whether the baseline has it.</param>
    public static string Render(string snapshot, IEnumerable<(Finding Finding, Diagnostic Diagnostic, bool IsKnown)> findings) => SarifLog.Render(snapshot,
    [
        .. findings.Select(static item => new SarifResult(
            item.Diagnostic with { Message = $"{item.Finding.Message} {item.Finding.Why}" },
            ("schemagenFinding/v1", StableHash.Of(item.Finding.Key).ToString("x8", CultureInfo.InvariantCulture)))
        {
            Justification = item.IsKnown ? "In the baseline." : null,
            Properties = new { Object = item.Finding.Subject.Name, item.Finding.Fix },
        }),
    ]);
}
