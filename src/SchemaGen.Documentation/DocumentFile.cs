using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>One file of the documentation.</summary>
/// <param name="Path">Relative to the documentation directory, with forward slashes.</param>
/// <param name="Content">The text, with LF.</param>
/// <param name="Relation">The relation that it describes; null when it is about the whole schema.</param>
public sealed record DocumentFile(string Path, string Content, QualifiedName? Relation = null);
