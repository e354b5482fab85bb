using SchemaGen.Documentation.Drift;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;

namespace SchemaGen.Operations.Files;

/// <summary>What a verify found, in a file whose extension says how: <c>.md</c> or <c>.sarif</c>.</summary>
internal sealed class ReportFile
{
    private readonly string _path;
    private readonly Func<DriftReport, string> _render;

    private ReportFile(string path, Func<DriftReport, string> render)
    {
        _path = path;
        _render = render;
    }

    /// <summary>The file to write.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="DiagnosticException">SG0013: the extension is neither.</exception>
    public static ReportFile Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" => new ReportFile(Path.GetFullPath(path), DriftMarkdown.Render),
        ".sarif" => new ReportFile(Path.GetFullPath(path), DriftSarif.Render),
        _ => throw Rules.ConfigurationInvalid.Error($"'{path}' says by its extension no kind of report. Name a file that ends in .md (--report, SchemaGenReport) for Markdown, or in .sarif."),
    };

    /// <summary>Writes the report.</summary>
    /// <param name="snapshot">Path of the snapshot.</param>
    /// <param name="findings">The differences.</param>
    /// <param name="accept">The command that takes over what the database says.</param>
    /// <exception cref="DiagnosticException">SG0050.</exception>
    public void Write(string snapshot, IReadOnlyList<DriftFinding> findings, AcceptingPull accept) =>
        AtomicFile.WriteIfChanged(_path, _render(new DriftReport(PathInRepository(snapshot), findings, accept.ToString())));

    /// <summary>Where code hosts look for the file: from the folder that git knows as the root, else by its name.</summary>
    internal static string PathInRepository(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // In a worktree it is a file.
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return Path.GetRelativePath(folder, full).Replace('\\', '/');
            }
        }

        return Path.GetFileName(full);
    }
}
