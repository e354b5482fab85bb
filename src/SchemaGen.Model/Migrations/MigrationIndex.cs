using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Migrations;

/// <summary>What each migration did: the content of <c>schema.migrations.json</c> beside the snapshot.</summary>
public sealed record MigrationIndex
{
    public static MigrationIndex Empty { get; } = new();

    /// <summary>Whose rules the files follow.</summary>
    public MigrationConvention Convention { get; init; }

    /// <summary>Where the files are, as the pattern says it.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>In the order in which they apply.</summary>
    public EquatableArray<IndexedMigration> Migrations { get; init; }
}

/// <summary>One migration, and what it did.</summary>
public sealed record IndexedMigration
{
    /// <summary>Name of the file, or of its folder where all files are called alike.</summary>
    public required string File { get; init; }

    /// <summary>Its number, as the name has it; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>What the name says besides.</summary>
    public string Title { get; init; } = "";

    /// <summary>Hash of the file, by which an edit is noticed.</summary>
    public required string Checksum { get; init; }

    public EquatableArray<MigrationEffect> Effects { get; init; }

    public EquatableArray<MigrationRows> Rows { get; init; }
}
