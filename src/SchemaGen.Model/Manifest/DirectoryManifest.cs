using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Manifest;

/// <summary>
/// What is ours in a documentation directory: the content of <c>_manifest.json</c>. Only a file that it lists is ever
/// replaced or removed.
/// </summary>
public sealed record DirectoryManifest
{
    public static DirectoryManifest Empty { get; } = new();

    /// <summary>True until the whole schema was documented: what is not in it is then unknown, and not new.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The files, sorted by path.</summary>
    public EquatableArray<ManifestEntry> Files { get; init; }
}

/// <summary>How a relation that the directory describes stands to the snapshot.</summary>
public enum RelationStatus
{
    /// <summary>It is in the snapshot, and was when the content last changed.</summary>
    Current,

    /// <summary>It came with the last change.</summary>
    New,

    /// <summary>It is gone; its files are kept until somebody asks for their removal.</summary>
    Orphaned,
}

/// <summary>One file that SchemaGen wrote.</summary>
public sealed record ManifestEntry
{
    /// <summary>Relative to the directory, with forward slashes, never outside it.</summary>
    public required string Path { get; init; }

    /// <summary>The relation that the file describes; null for a file that describes the whole schema.</summary>
    public QualifiedName? Relation { get; init; }

    /// <summary>
    /// Hash of the content, by which an edit is noticed before the file is removed. Null for files about the whole schema:
    /// they are never removed, and branches that change different tables would conflict in their lines.
    /// </summary>
    public string? Hash { get; init; }

    /// <summary>How the relation stands; <see cref="RelationStatus.Current"/> for a file about the whole schema.</summary>
    public RelationStatus Status { get; init; }
}
