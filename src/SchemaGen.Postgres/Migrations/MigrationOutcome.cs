using SchemaGen.Model.Collections;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Postgres.Migrations;

/// <summary>A migration that was applied, and what it did.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Effects">What it did to the catalog.</param>
/// <param name="Rows">What it did to rows.</param>
public sealed record MigrationOutcome(Migration Migration, EquatableArray<MigrationEffect> Effects, EquatableArray<MigrationRows> Rows)
{
    /// <summary>For the index.</summary>
    public IndexedMigration ToIndexed() => new()
    {
        File = Migration.Name,
        Number = Migration.Number,
        Title = Migration.Title,
        Checksum = Migration.Checksum,
        Effects = Effects,
        Rows = Rows,
    };
}
