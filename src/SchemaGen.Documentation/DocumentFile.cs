namespace SchemaGen.Documentation;

/// <summary>One file of the documentation.</summary>
/// <param name="Path">Relative to the documentation directory, with forward slashes.</param>
/// <param name="Content">The text, with LF.</param>
public sealed record DocumentFile(string Path, string Content);
