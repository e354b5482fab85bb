using SchemaGen.Documentation.Sync;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;

namespace SchemaGen.Operations.Files;

/// <summary>What both sides hold, as a Markdown file.</summary>
public static class ParityReportFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public static void Write(string path, string source, string target, IReadOnlyList<TableParity> tables) =>
        AtomicFile.WriteIfChanged(Path.GetFullPath(path), ParityMarkdown.Of(source, target, tables));
}
