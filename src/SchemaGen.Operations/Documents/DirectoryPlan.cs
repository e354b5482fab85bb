using SchemaGen.Documentation;
using SchemaGen.Model.Manifest;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Operations.Documents;

/// <summary>What is to become of the files about relations: those of the last run against those of this one.</summary>
/// <remarks>
/// Marks change only when the files do. So a run that changes nothing leaves the index as it is, and what came with the
/// last change stays marked as new until the next one. The first run about all relations has nothing to compare with: nothing is new.
/// </remarks>
internal sealed class DirectoryPlan
{
    private readonly List<ManifestEntry> _entries = [];
    private readonly List<ManifestEntry> _obsolete = [];
    private readonly List<ManifestEntry> _edited = [];
    private readonly IReadOnlyList<ManifestEntry> _previousOverviews;
    private readonly Func<ManifestEntry, FileState> _stateOf;

    /// <param name="manifest">What the last run wrote; null when there was none.</param>
    /// <param name="files">The files about relations that this run may write.</param>
    /// <param name="relations">All relations of the snapshot.</param>
    /// <param name="stateOf">Looks at a file that we wrote.</param>
    /// <param name="prune">Remove the files of relations that are gone.</param>
    public DirectoryPlan(
        DirectoryManifest? manifest, IReadOnlyList<DocumentFile> files, IReadOnlySet<QualifiedName> relations, Func<ManifestEntry, FileState> stateOf, bool prune)
    {
        _stateOf = stateOf;
        _previousOverviews = [.. (manifest ?? DirectoryManifest.Empty).Files.Where(static entry => entry.Relation is null)];
        var previous = (manifest ?? DirectoryManifest.Empty).Files.Where(static entry => entry.Relation is not null).ToList();
        AddCurrent(files, previous.Where(static entry => entry.Status != RelationStatus.Orphaned).ToList(), isFirst: manifest is null or { IsPartial: true });

        var exact = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var taken = exact.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = previous.Where(entry => !exact.Contains(entry.Path)).ToLookup(entry => !relations.Contains(entry.Relation!) && !taken.Contains(entry.Path));
        foreach (var orphan in left[true].GroupBy(static entry => entry.Relation!))
        {
            AddOrphan([.. orphan.Select(entry => (entry, stateOf(entry)))], prune);
        }

        foreach (var entry in left[false])
        {
            Remove(entry, stateOf(entry));
        }

        Marks = new RelationMarks(
            _entries.Where(static entry => entry.Status == RelationStatus.New).Select(static entry => entry.Relation!).ToHashSet(),
            _entries.Where(static entry => entry.Status == RelationStatus.Orphaned).GroupBy(static entry => entry.Relation!)
                .ToDictionary(static orphan => orphan.Key, static orphan => orphan.Last().Path));
    }

    /// <summary>The files about relations that are ours from now on; an orphan's too.</summary>
    public IReadOnlyList<ManifestEntry> Entries => _entries;

    /// <summary>Files to remove: we wrote them, and nobody changed them.</summary>
    public IReadOnlyList<ManifestEntry> Obsolete => _obsolete;

    /// <summary>Files that would have been removed, had nobody changed them.</summary>
    public IReadOnlyList<ManifestEntry> Edited => _edited;

    /// <summary>For the index.</summary>
    public RelationMarks Marks { get; }

    /// <summary>The files about the whole schema: those that an area or a part of the context had, and that it has no more, are not needed any more.</summary>
    public void AddOverviews(IReadOnlyList<DocumentFile> files)
    {
        _entries.AddRange(files.Select(static file => new ManifestEntry { Path = file.Path, Hash = DocumentPaths.IsAlwaysThere(file.Path) ? null : DocumentDirectory.HashOf(file.Content) }));
        var taken = files.Select(static file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _previousOverviews.Where(entry => entry.Hash is not null && !taken.Contains(entry.Path)))
        {
            Remove(entry, _stateOf(entry));
        }
    }

    private void AddCurrent(IReadOnlyList<DocumentFile> files, List<ManifestEntry> previous, bool isFirst)
    {
        var statuses = previous.GroupBy(static entry => entry.Relation!).ToDictionary(static group => group.Key, static group => group.First().Status);
        var now = files.Select(static file => (file.Path, Hash: DocumentDirectory.HashOf(file.Content))).ToList();
        var isUnchanged = previous.Select(static entry => (entry.Path, Hash: entry.Hash ?? "")).ToHashSet().SetEquals(now);
        foreach (var (file, (path, hash)) in files.Zip(now))
        {
            var isKnown = statuses.TryGetValue(file.Relation!, out var status);
            _entries.Add(new ManifestEntry
            {
                Path = path,
                Relation = file.Relation,
                Hash = hash,
                Status = isKnown && isUnchanged ? status : isKnown || isFirst ? RelationStatus.Current : RelationStatus.New,
            });
        }
    }

    /// <summary>Somebody who removes the script of a relation that is gone is done with it: the page goes too.</summary>
    private void AddOrphan(IReadOnlyList<(ManifestEntry Entry, FileState State)> files, bool prune)
    {
        static bool IsScript((ManifestEntry Entry, FileState State) file) => file.Entry.Path.EndsWith(".sql", StringComparison.Ordinal);

        var isDismissed = prune || (files.Any(IsScript) && files.Where(IsScript).All(static file => file.State == FileState.Missing));
        foreach (var (entry, state) in files.Where(static file => file.State != FileState.Missing))
        {
            if (!isDismissed || !Remove(entry, state))
            {
                _entries.Add(entry with { Status = RelationStatus.Orphaned });
            }
        }
    }

    private bool Remove(ManifestEntry entry, FileState state)
    {
        if (state == FileState.Edited)
        {
            _edited.Add(entry);
        }
        else if (state == FileState.Untouched)
        {
            _obsolete.Add(entry);
        }

        return state != FileState.Edited;
    }
}
