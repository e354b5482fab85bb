using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
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
}

/// <summary>What differs: one diagnostic SG1xxx each, at its place in the snapshot.</summary>
public sealed record VerifyResult(IReadOnlyList<Diagnostic> Drift);

/// <summary>Live catalog against snapshot. Writes nothing.</summary>
public static class VerifyOperation
{
    private const string Remedy = "If the database is right, run 'schemagen pull' (or 'dotnet build -t:SchemaGenPull') and commit the snapshot; if the snapshot is, migrate the database.";

    /// <summary>Reads the source and compares.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static async Task<VerifyResult> RunAsync(VerifyRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var expected = SnapshotFile.Parse(request.Snapshot);

        // Reads it whole, so that a broken snapshot is reported as such and not as drift.
        SnapshotJson.Read(expected, request.Snapshot);
        var snapshot = await SchemaSource.ReadAsync(request.Source, request.Configuration, progress, cancellationToken);
        var actual = JsonTree.Parse(SnapshotJson.Write(snapshot));
        var lines = new LineMap(expected.Text);
        return new VerifyResult([.. SnapshotDiff.Compare(expected, actual).Select(drift => ToDiagnostic(drift, lines.Locate(drift.Offset), request.Snapshot))]);
    }

    private static Diagnostic ToDiagnostic(Drift drift, LinePosition position, string path)
    {
        var subject = drift.Subject.Length == 0 ? "The database" : char.ToUpperInvariant(drift.Subject[0]) + drift.Subject[1..];
        var message = drift.Message.StartsWith("is ", StringComparison.Ordinal) ? $"{subject} {drift.Message}" : $"{subject}: {drift.Message}";
        return drift.Rule.At(new SourceLocation(path, position.Line, position.Column), $"{message}. {Remedy}");
    }
}
