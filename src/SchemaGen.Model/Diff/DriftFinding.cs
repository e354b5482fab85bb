using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Diff;

/// <summary>A difference as it is reported.</summary>
/// <param name="Drift">What differs.</param>
/// <param name="Diagnostic">How it is said, where, and how loudly.</param>
/// <param name="Accept">The command that takes over what the database says.</param>
/// <param name="Expected">The entry of the configuration that expects it; null if it is not expected, or no longer.</param>
public sealed record DriftFinding(Drift Drift, Diagnostic Diagnostic, string Accept, ExpectedDrift? Expected);
