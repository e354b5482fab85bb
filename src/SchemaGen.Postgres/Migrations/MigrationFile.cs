namespace SchemaGen.Postgres.Migrations;

/// <summary>A migration as it was read.</summary>
/// <param name="Path">Path as the user gave it: what diagnostics name.</param>
/// <param name="Text">Its text, without a byte order mark.</param>
public sealed record MigrationFile(string Path, string Text);
