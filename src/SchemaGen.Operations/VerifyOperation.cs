using System.Globalization;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Operations;

/// <summary>What to compare.</summary>
public sealed record VerifyRequest
{
    public required SourceOptions Source { get; init; }

    /// <summary>Path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>A relation, as people name it: only its part of the snapshot is compared. Null for everything.</summary>
    public string? Table { get; init; }

    /// <summary>As <see cref="PullRequest.Pulled"/>.</summary>
    public string? Pulled { get; init; }

    /// <summary>The command that takes over what the database says, where the request comes from.</summary>
    public AcceptingPull Accept { get; init; } = AcceptingPull.OnCommandLine([]);

    /// <summary>Path of a report to write, <c>.md</c> or <c>.sarif</c>; null for none.</summary>
    public string? Report { get; init; }
}

/// <summary>What differs, and what there is to say besides.</summary>
/// <param name="Drift">The differences: one diagnostic SG1xxx each, at its place in the snapshot.</param>
/// <param name="Warnings">SG0014: what the configuration names, or expects to differ, and is not there.</param>
public sealed record VerifyResult(IReadOnlyList<DriftFinding> Drift, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>Whether a difference, or what there is to say besides, is an error.</summary>
    public bool HasErrors => Drift.Select(static finding => finding.Diagnostic).Concat(Warnings).Any(static diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Live catalog against snapshot. Writes nothing but the report that it is asked for.</summary>
public static class VerifyOperation
{
    /// <summary>Reads the source and compares.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static async Task<VerifyResult> RunAsync(
        VerifyRequest request, IProgress<string>? progress = null, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        var report = request.Report is { } path ? ReportFile.Of(path) : null;
        var configuration = ConfigurationFile.Read(request.Configuration);
        var today = (clock ?? TimeProvider.System).GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var policy = new DriftPolicy(configuration, today, request.Accept);
        var (drift, text, scopeWarnings) = await CompareAsync(request, progress, cancellationToken);
        var findings = policy.Judge(drift, text, request.Snapshot);
        report?.Write(request.Snapshot, findings, request.Accept);

        // One relation has only some of the differences.
        var warnings = request.Table is null ? scopeWarnings.Concat(UnmatchedExpectations(policy, configuration, request.Configuration)) : scopeWarnings;
        return new VerifyResult(findings, [.. configuration.Diagnostics.Apply(warnings)]);
    }

    /// <summary>All differences, and the text of the snapshot that they have their places in; what of the configuration matches nothing.</summary>
    private static async Task<(IReadOnlyList<Drift> Drift, string Text, IReadOnlyList<Diagnostic> ScopeWarnings)> CompareAsync(
        VerifyRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var pulled = new PulledFile(request.Table is null ? request.Pulled : null, request.Snapshot, request.Configuration);
        var known = pulled.Recall();

        // A broken snapshot is found before a source is asked, and reported as such and not as drift. What is known was read.
        var expected = known is null or { IsNothing: true } ? ReadExpected(request.Snapshot) : null;
        var reading = await SchemaSource.ReadAsync(request.Source, request.Configuration, known, progress, cancellationToken);
        if (reading.Snapshot is not { } snapshot)
        {
            return ([], "", []);
        }

        IReadOnlyList<Diagnostic> scopeWarnings = [.. reading.Warnings, .. ScopeCheck.Of(request.Configuration, reading, request.Snapshot)];
        expected ??= ReadExpected(request.Snapshot);
        var actual = request.Table is { } table ? OneRelation.Refresh(SnapshotJson.Read(expected, request.Snapshot), snapshot, table) : snapshot;
        var text = SnapshotJson.Write(actual);
        if (FileText.IsSame(expected.Text, text))
        {
            pulled.Remember(text, reading.State);
            return ([], "", scopeWarnings);
        }

        return (SnapshotDiff.Compare(expected, JsonTree.Parse(text)), expected.Text, scopeWarnings);
    }

    private static JsonTree ReadExpected(string path)
    {
        var expected = SnapshotFile.Parse(path);
        SnapshotJson.Read(expected, path);
        return expected;
    }

    /// <summary>A migration that is over leaves its expectations behind.</summary>
    private static IEnumerable<Diagnostic> UnmatchedExpectations(DriftPolicy policy, SchemaGenConfiguration configuration, string? path)
    {
        foreach (var index in policy.Unmatched)
        {
            var entry = configuration.Drift.Expected[index];
            var rule = entry.Rule is null ? "" : $" by {entry.Rule}";
            yield return Rules.ScopeUnmatched.At(
                ConfigurationFile.Locate(path!, ["drift", "expected", JsonPath.Element(index)]),
                $"The difference of '{entry.Object}'{rule} that is expected until {entry.Until} is not there. Remove the entry, or correct its object or rule.");
        }
    }
}
