using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Migrations;

/// <summary>What became of an object.</summary>
public enum EffectChange
{
    Creates,
    Alters,
    Drops,
}

/// <summary>What a migration did to an object, as the catalog showed before and after it.</summary>
public sealed record MigrationEffect
{
    public required EffectChange Change { get; init; }

    /// <summary>What it is, in PostgreSQL's words: <c>table</c>, <c>materialized view</c>, <c>function</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name, with its schema where it has one, quoted as SQL quotes it; a routine's with its parameters' types.</summary>
    public required string Name { get; init; }

    /// <summary>The relation that it belongs to: an index's, a trigger's. Null for what stands alone.</summary>
    public string? On { get; init; }

    /// <summary>Of an object that was altered, what of it: <c>column sources jsonb added</c>.</summary>
    public EquatableArray<string> Details { get; init; }
}

/// <summary>What a migration did to the rows of a table.</summary>
public sealed record MigrationRows
{
    /// <summary>The table, as <see cref="MigrationEffect.Name"/>; for partitions the table that they are parts of.</summary>
    public required string Relation { get; init; }

    /// <summary>How many more there are after it; less than zero for fewer, zero for the same number of others.</summary>
    public required long Added { get; init; }
}
