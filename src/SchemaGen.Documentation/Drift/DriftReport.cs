using SchemaGen.Model.Diff;

namespace SchemaGen.Documentation.Drift;

/// <summary>What a verify found, as a document.</summary>
/// <param name="Snapshot">Path of the snapshot in its repository, with forward slashes.</param>
/// <param name="Findings">The differences, in the order of the snapshot.</param>
/// <param name="Accept">The command that takes over what the database says.</param>
public sealed record DriftReport(string Snapshot, IReadOnlyList<DriftFinding> Findings, string Accept);
