using SchemaGen.Documentation;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Manifest;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations.Documents;

/// <summary>One run's changes to a documentation directory: only what is ours is touched.</summary>
/// <param name="directory">The directory.</param>
/// <param name="manifest">What the last run wrote; null when there was none.</param>
/// <param name="force">Take over files that stand where ours belong.</param>
internal sealed class DirectoryUpdate(DocumentDirectory directory, DirectoryManifest? manifest, bool force)
{
    private readonly HashSet<string> _ours = (manifest ?? DirectoryManifest.Empty).Files.Select(static entry => entry.Path).ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, string> _spellings = (manifest ?? DirectoryManifest.Empty).Files.Select(static entry => entry.Path).ToLookup(static path => path, StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> _warnings = [];
    private readonly List<string> _written = [];
    private readonly List<string> _removed = [];

    /// <summary>SG0052 and SG0053.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>Paths of the files that were new or changed.</summary>
    public IReadOnlyList<string> Written => _written;

    public IReadOnlyList<string> Removed => _removed;

    /// <summary>The files that may be written. One that is there and equal is taken for ours: a run that broke off left it.</summary>
    public IReadOnlyList<DocumentFile> Claim(IReadOnlyList<DocumentFile> files) => [.. files.Where(MayWrite)];

    /// <summary>
    /// Removes, says what will be ours, and then writes it: a run that breaks off in between is made good by the next one,
    /// which finds its own files and no strangers.
    /// </summary>
    public void Apply(DirectoryPlan plan, DirectoryManifest ours, IEnumerable<DocumentFile> files, CancellationToken cancellationToken)
    {
        foreach (var entry in plan.Edited)
        {
            var path = directory.Locate(entry.Path);
            _warnings.Add(Rules.OrphanEdited.At(new SourceLocation(path), $"{entry.Path} {(entry.Relation is null ? "is" : $"is about {entry.Relation} and")} not needed any more, but somebody has edited it since SchemaGen wrote it. Remove it by hand."));
        }

        foreach (var entry in plan.Obsolete)
        {
            directory.Delete(entry.Path);
            _removed.Add(entry.Path);
        }

        Write(new DocumentFile(DocumentPaths.Manifest, ManifestJson.Write(ours)));
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(file);
        }
    }

    private void Write(DocumentFile file)
    {
        if (directory.Write(file.Path, file.Content))
        {
            _written.Add(file.Path);
        }
    }

    private bool MayWrite(DocumentFile file)
    {
        if (force || IsOurs(file.Path) || directory.Read(file.Path) is not { } existing || FileText.IsSame(existing, file.Content))
        {
            return true;
        }

        _warnings.Add(Rules.FileNotOurs.At(
            new SourceLocation(directory.Locate(file.Path)),
            $"{file.Path} is there and SchemaGen did not write it, so it is left alone. Rename it, or let it be replaced: 'schemagen docs --force'."));
        return false;
    }

    /// <summary>
    /// Whether the file of that path is ours. Under another spelling it is where the file system does not tell them apart:
    /// there the directory has ours, and none that is spelled like the path.
    /// </summary>
    private bool IsOurs(string path) => _ours.Contains(path) || (_spellings[path].Any(directory.Lists) && !directory.Lists(path));
}
