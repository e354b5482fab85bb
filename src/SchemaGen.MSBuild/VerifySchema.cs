using SchemaGen.Model.Diff;
using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Source against <c>schema.json</c>: every difference is reported at its line.</summary>
public sealed class VerifySchema : SourceTask
{
    /// <summary>Path of a report to write, Markdown or SARIF; empty for none.</summary>
    public string? ReportPath { get; set; }

    protected override async Task AskAsync(CancellationToken cancellationToken)
    {
        var request = new VerifyRequest
        {
            Source = Source(),
            Snapshot = Snapshot,
            Configuration = Configuration,
            Table = OneTable,
            Pulled = Pulled,
            Accept = AcceptingPull.InBuild,
            Report = string.IsNullOrWhiteSpace(ReportPath) ? null : ReportPath,
        };
        var result = await VerifyOperation.RunAsync(request, Progress(), cancellationToken: cancellationToken);
        foreach (var diagnostic in result.Drift.Select(static finding => finding.Diagnostic).Concat(result.Warnings))
        {
            Tell(diagnostic);
        }
    }
}
