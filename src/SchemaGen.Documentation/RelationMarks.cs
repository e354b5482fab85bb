using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>What the index says about relations beyond the snapshot: how the directory stands to it.</summary>
/// <param name="New">Relations of the snapshot that came with its last change.</param>
/// <param name="Orphaned">Relations that are not in the snapshot any more, with the path of a file that still describes each.</param>
public sealed record RelationMarks(IReadOnlySet<QualifiedName> New, IReadOnlyDictionary<QualifiedName, string> Orphaned)
{
    /// <summary>Every relation is current.</summary>
    public static RelationMarks None { get; } = new(new HashSet<QualifiedName>(), new Dictionary<QualifiedName, string>());
}
