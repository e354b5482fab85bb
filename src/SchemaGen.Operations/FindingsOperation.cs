using SchemaGen.Documentation.Sarif;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to look for.</summary>
public sealed record FindingsRequest
{
    /// <summary>Path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>A relation, as people name it: only what is about it. Null for everything.</summary>
    public string? Table { get; init; }

    /// <summary>Path of a report to write, <c>.sarif</c>; null for none.</summary>
    public string? Report { get; init; }

    /// <summary>Whether what is found is what the team lives with from now on.</summary>
    public bool AcceptBaseline { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Findings">The findings, each at its place in the snapshot; known ones are in the baseline.</param>
/// <param name="Suppressed">What the configuration says is meant to be so.</param>
/// <param name="Warnings">SG0014: what the configuration names and is not there.</param>
/// <param name="Baseline">Path of the baseline, absolute.</param>
public sealed record FindingsResult(IReadOnlyList<LocatedFinding> Findings, IReadOnlyList<SuppressedFinding> Suppressed, IReadOnlyList<Diagnostic> Warnings, string Baseline)
{
    /// <summary>Those that the baseline does not have.</summary>
    public IEnumerable<LocatedFinding> New => Findings.Where(static finding => !finding.IsKnown);
}

/// <summary>A finding, and where it is.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="IsKnown">Whether the baseline has it.</param>
/// <param name="Location">Where in the snapshot.</param>
public sealed record LocatedFinding(Finding Finding, bool IsKnown, SourceLocation Location)
{
    /// <summary>As it is reported.</summary>
    public Diagnostic Diagnostic => new(Finding.Rule, Finding.Severity, Finding.Message, Location);
}

/// <summary>What is better otherwise in a snapshot. Asks no database, and writes nothing but the baseline that it is asked for.</summary>
public static class FindingsOperation
{
    /// <summary>Looks at the snapshot.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0005, SG0007, SG0010 to SG0013, SG0050, SG0060.</exception>
    public static FindingsResult Run(FindingsRequest request)
    {
        if (request.Report is { } report && !report.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase))
        {
            throw Rules.ConfigurationInvalid.Error($"'{report}' says by its extension no kind of report. Name a file that ends in .sarif (--report).");
        }

        var configuration = ConfigurationFile.Read(request.Configuration);
        var tree = SnapshotFile.Parse(request.Snapshot);
        var snapshot = SnapshotJson.Read(tree, request.Snapshot);
        var only = request.Table is { } table ? RelationNames.Find(table, snapshot.Relations.Select(static relation => relation.Name)) : null;
        var baseline = BaselineFile.Read(request.Snapshot);
        var review = FindingReview.Of(snapshot, configuration, baseline);
        if (request.AcceptBaseline)
        {
            var kept = baseline.Keys();
            BaselineFile.Write(
                FindingBaseline.Of(review.Findings.Select(static reviewed => reviewed.Finding).Where(finding => only is null || finding.Subject.Relation == only || kept.Contains(finding.Key))),
                request.Snapshot);
            review = FindingReview.Of(snapshot, configuration, BaselineFile.Read(request.Snapshot));
        }

        var (places, lines) = (new JsonPlaces(tree), new LineMap(tree.Text));
        var findings = review.Findings.Where(reviewed => only is null || reviewed.Finding.Subject.Relation == only).Select(reviewed =>
        {
            var position = lines.Locate(places.Find(reviewed.Finding.Subject.Path).Offset);
            return new LocatedFinding(reviewed.Finding, reviewed.IsKnown, new SourceLocation(request.Snapshot, position.Line, position.Column));
        });
        var located = findings.ToList();
        if (request.Report is { } path)
        {
            AtomicFile.WriteIfChanged(
                Path.GetFullPath(path),
                FindingSarif.Render(ReportFile.PathInRepository(request.Snapshot), located.Select(static finding => (finding.Finding, finding.Diagnostic, finding.IsKnown))));
        }

        return new FindingsResult(located, review.Suppressed, [.. configuration.Diagnostics.Apply(review.Unmatched.Select(unmatched => Located(unmatched, request.Configuration!)))], BaselineFile.PathFor(request.Snapshot));
    }

    private static Diagnostic Located(ConfigurationFinding finding, string configuration) =>
        finding.Rule.At(ConfigurationFile.Locate(configuration, finding.Path), finding.Message);
}
