using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;

namespace SchemaGen.Operations.Files;

/// <summary>The baseline of findings beside the snapshot. Where there is nothing to live with, there is no file.</summary>
internal static class BaselineFile
{
    /// <summary><c>schema.findings.json</c> for <c>schema.json</c>.</summary>
    public static string PathFor(string snapshot) => Path.ChangeExtension(snapshot, ".findings.json");

    /// <summary>Reads the baseline beside a snapshot.</summary>
    /// <exception cref="DiagnosticException">SG0007, SG0050.</exception>
    public static FindingBaseline Read(string snapshot)
    {
        var path = PathFor(snapshot);
        return AtomicFile.ReadIfExists(path) is { } text ? FindingBaselineJson.Read(text, path) : FindingBaseline.None;
    }

    /// <summary>Writes the baseline, or removes it when it is empty.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static void Write(FindingBaseline baseline, string snapshot) =>
        FileSet.Replace([(PathFor(snapshot), baseline.Findings.IsEmpty ? null : FindingBaselineJson.Write(baseline))]);
}
