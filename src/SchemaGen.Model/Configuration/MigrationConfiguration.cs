using SchemaGen.Model.Collections;
using SchemaGen.Model.Migrations;

namespace SchemaGen.Model.Configuration;

/// <summary>How migration files are read, checked and documented.</summary>
public sealed record MigrationConfiguration
{
    /// <summary>How long one file may take, in seconds, unless configured.</summary>
    public const int DefaultTimeout = 300;

    public static MigrationConfiguration Default { get; } = new();

    /// <summary>Whose rules the files follow.</summary>
    public MigrationConvention Convention { get; init; }

    /// <summary>How long one file may take, in seconds.</summary>
    public long Timeout { get; init; } = DefaultTimeout;

    /// <summary>The last migration that some database has, by its number: files up to it must not change any more. Null for none.</summary>
    public string? Applied { get; init; }

    /// <summary>The parts of the index, in their order.</summary>
    public EquatableArray<MigrationArea> Areas { get; init; }

    /// <summary>Tables that the index shows with their columns.</summary>
    public EquatableArray<KeyTables> KeyTables { get; init; }

    /// <summary>What else the index says.</summary>
    public EquatableArray<MigrationNote> Notes { get; init; }
}

/// <summary>A part of the index.</summary>
public sealed record MigrationArea
{
    /// <summary>Its heading.</summary>
    public required string Name { get; init; }

    /// <summary>Its first number; null for no lower end.</summary>
    public string? From { get; init; }

    /// <summary>Its last number; null for no upper end.</summary>
    public string? To { get; init; }

    /// <summary>Patterns of the files in it, whatever their number.</summary>
    public EquatableArray<string> Files { get; init; }

    /// <summary>Whether a file is in it.</summary>
    public bool Includes(IndexedMigration migration) =>
        Files.Any(pattern => NamePattern.Matches(pattern, migration.File))
        || ((From is not null || To is not null) && migration.Number is { } number
            && (From is null || MigrationNumbers.Compare(From, number) <= 0) && (To is null || MigrationNumbers.Compare(number, To) <= 0));
}

/// <summary>Tables that belong together.</summary>
public sealed record KeyTables
{
    public required string Name { get; init; }

    /// <summary>Patterns of the relations.</summary>
    public EquatableArray<string> Relations { get; init; }
}

/// <summary>A section that people wrote.</summary>
public sealed record MigrationNote
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>Language of the text, such as <c>bash</c>, where it is code; null for Markdown.</summary>
    public string? Language { get; init; }

    /// <summary>Its lines.</summary>
    public required string Text { get; init; }
}
