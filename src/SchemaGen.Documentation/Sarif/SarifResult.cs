using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Documentation.Sarif;

/// <summary>One result of a SARIF log.</summary>
/// <param name="Diagnostic">What is said, and where.</param>
/// <param name="Fingerprint">Name and value of what it is recognised by when lines move.</param>
internal sealed record SarifResult(Diagnostic Diagnostic, (string Name, string Value) Fingerprint)
{
    /// <summary>Why it counts for nothing, if it does.</summary>
    public string? Justification { get; init; }

    /// <summary>What tools of ours want to know besides.</summary>
    public object? Properties { get; init; }
}
