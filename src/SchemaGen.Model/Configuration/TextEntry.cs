namespace SchemaGen.Model.Configuration;

/// <summary>A property of an object whose keys are names: <c>"slug": "URL-friendly identifier"</c>.</summary>
/// <param name="Key">The name.</param>
/// <param name="Text">What it is given.</param>
public sealed record TextEntry(string Key, string Text);
