using SchemaGen.Documentation;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Manifest;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Documents;
using SchemaGen.Operations.Files;

namespace SchemaGen.Operations;

/// <summary>What to document, and where to.</summary>
public sealed record DocsRequest
{
    /// <summary>Path of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>The documentation directory.</summary>
    public required string Directory { get; init; }

    /// <summary>A relation, as people name it: only its own files are written. Null for everything.</summary>
    public string? Table { get; init; }

    /// <summary>Remove the files of relations that are gone.</summary>
    public bool Prune { get; init; }

    /// <summary>Take over files that stand where ours belong, and replace a manifest that cannot be used.</summary>
    public bool Force { get; init; }
}

/// <summary>What was done.</summary>
/// <param name="Directory">The documentation directory, absolute.</param>
/// <param name="Files">Number of files that the documentation has, its manifest too.</param>
/// <param name="Written">Paths of the files that were new or changed, relative to the directory.</param>
/// <param name="Removed">Paths of the files that were removed.</param>
/// <param name="New">Relations that the index marks as new.</param>
/// <param name="Orphaned">Relations that are gone and still have files.</param>
/// <param name="Warnings">SG0052 and SG0053: files that were left alone.</param>
public sealed record DocsResult(
    string Directory,
    int Files,
    IReadOnlyList<string> Written,
    IReadOnlyList<string> Removed,
    IReadOnlyList<QualifiedName> New,
    IReadOnlyList<QualifiedName> Orphaned,
    IReadOnlyList<Diagnostic> Warnings);

/// <summary>Snapshot to Markdown and SQL. Asks no database.</summary>
public static class DocsOperation
{
    /// <summary>How long to wait for another run in the same directory.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Writes what changed.</summary>
    /// <exception cref="DiagnosticException">SG0001 to SG0013, SG0050, SG0051, SG0060.</exception>
    public static DocsResult Run(
        DocsRequest request, IProgress<string>? progress = null, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        var configuration = ConfigurationFile.Read(request.Configuration);
        progress?.Report("reading the snapshot");
        var snapshot = SnapshotFile.Read(request.Snapshot);
        var directory = Open(request.Directory);
        using var turn = DirectoryLock.Take(directory.FullPath, Patience, cancellationToken);
        var manifest = directory.ReadManifest(ignoreInvalid: request.Force);
        var documents = new DocumentationSet(snapshot, configuration, MigrationIndexFile.Read(request.Snapshot));
        var relations = snapshot.Relations.Select(static relation => relation.Name).ToHashSet();
        var only = request.Table is { } table ? RelationNames.Find(table, relations) : null;

        progress?.Report("comparing the documentation");
        var update = new DirectoryUpdate(directory, manifest, request.Force);
        var files = update.Claim([.. documents.RelationFiles().Where(file => only is null || file.Relation == only)]);
        var plan = new DirectoryPlan(Within(manifest, only), files, relations, directory.StateOf, request.Prune);
        var overviews = only is null ? update.Claim(Stamped(documents.Overviews(plan.Marks), directory, clock ?? TimeProvider.System)) : [];
        plan.AddOverviews(overviews);
        var untouched = only is null ? [] : (manifest ?? DirectoryManifest.Empty).Files.Where(entry => entry.Relation != only);
        progress?.Report("writing the documentation");
        update.Apply(
            plan,
            new DirectoryManifest
            {
                IsPartial = only is not null && (manifest?.IsPartial ?? true),
                Files = untouched.Concat(plan.Entries)
                    .OrderBy(static entry => entry.Path, StringComparer.Ordinal).ToEquatableArray(),
            },
            [.. files, .. overviews],
            cancellationToken);
        return new DocsResult(
            directory.FullPath, files.Count + overviews.Count + 1, update.Written, update.Removed, [.. plan.Marks.New.Order()], [.. plan.Marks.Orphaned.Keys.Order()], update.Warnings);
    }

    /// <summary>Fails where documentation could not be written, before anything else is done.</summary>
    /// <exception cref="DiagnosticException">SG0050, SG0051.</exception>
    public static void Check(string directory) => Open(directory).ReadManifest(ignoreInvalid: false);

    private static DocumentDirectory Open(string directory)
    {
        var path = Path.GetFullPath(directory);
        return File.Exists(path)
            ? throw Rules.FileNotWritten.Error($"{path} is a file, and the documentation needs a directory. Name another one (--out, SchemaGenDocsDirectory).", new SourceLocation(path))
            : new DocumentDirectory(path);
    }

    private static DirectoryManifest? Within(DirectoryManifest? manifest, QualifiedName? only) =>
        manifest is null || only is null ? manifest : manifest with { Files = manifest.Files.Where(entry => entry.Relation == only).ToEquatableArray() };

    private static List<DocumentFile> Stamped(IReadOnlyList<DocumentFile> files, DocumentDirectory directory, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return [.. files.Select(file => file.Path == DocumentPaths.Analysis ? file with { Content = LastSync.Stamp(file.Content, now, directory.Read(file.Path)) } : file)];
    }
}
