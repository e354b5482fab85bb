namespace SchemaGen.Postgres.Migrations;

/// <summary>Reported as each migration begins.</summary>
/// <param name="Path">The migration's path.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record MigrationProgress(string Path, int Number, int Count);
