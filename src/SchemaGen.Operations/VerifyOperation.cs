using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sql;
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
}

/// <summary>What differs: one diagnostic SG1xxx each, at its place in the snapshot.</summary>
public sealed record VerifyResult(IReadOnlyList<Diagnostic> Drift)
{
    /// <summary>As <see cref="PullResult.ScopeWarnings"/>.</summary>
    public IReadOnlyList<Diagnostic> ScopeWarnings { get; init; } = [];
}

/// <summary>Live catalog against snapshot. Writes nothing.</summary>
public static class VerifyOperation
{
    /// <summary>Reads the source and compares.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static async Task<VerifyResult> RunAsync(VerifyRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var pulled = new PulledFile(request.Table is null ? request.Pulled : null, request.Snapshot, request.Configuration);
        var known = pulled.Recall();

        // A broken snapshot is found before a source is asked, and reported as such and not as drift. What is known was read.
        var expected = known is null ? ReadExpected(request.Snapshot) : null;
        var reading = await SchemaSource.ReadAsync(request.Source, request.Configuration, known, progress, cancellationToken);
        if (reading.Snapshot is not { } snapshot)
        {
            return new VerifyResult([]);
        }

        var scopeWarnings = ScopeCheck.Of(request.Configuration, snapshot, request.Snapshot);
        return new VerifyResult(Compare(expected ?? ReadExpected(request.Snapshot))) { ScopeWarnings = scopeWarnings };

        IReadOnlyList<Diagnostic> Compare(JsonTree expected)
        {
            var actual = request.Table is { } table ? OneRelation.Refresh(SnapshotJson.Read(expected, request.Snapshot), snapshot, table) : snapshot;
            var text = SnapshotJson.Write(actual);
            if (FileText.IsSame(expected.Text, text))
            {
                pulled.Remember(text, reading.State);
                return [];
            }

            var lines = new LineMap(expected.Text);
            return [.. SnapshotDiff.Compare(expected, JsonTree.Parse(text)).Select(drift => ToDiagnostic(drift, lines.Locate(drift.Offset), request.Snapshot))];
        }
    }

    private static JsonTree ReadExpected(string path)
    {
        var expected = SnapshotFile.Parse(path);
        SnapshotJson.Read(expected, path);
        return expected;
    }

    private static Diagnostic ToDiagnostic(Drift drift, LinePosition position, string path)
    {
        var subject = drift.Subject.Length == 0 ? "The database" : char.ToUpperInvariant(drift.Subject[0]) + drift.Subject[1..];
        var message = drift.Message.StartsWith("is ", StringComparison.Ordinal) ? $"{subject} {drift.Message}" : $"{subject}: {drift.Message}";
        return drift.Rule.At(new SourceLocation(path, position.Line, position.Column), Wording.Sentence(message));
    }
}
