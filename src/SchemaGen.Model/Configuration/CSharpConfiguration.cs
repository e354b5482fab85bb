using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>
/// What the generator emits beside rows, names and metadata: nothing unless it is asked for, because every line that is
/// emitted is compiled.
/// </summary>
public sealed record CSharpConfiguration
{
    public static CSharpConfiguration Default { get; } = new();

    /// <summary>Whether anything is generated at all. Types that people wrote are compared with the snapshot in any case.</summary>
    public bool Generate { get; init; } = true;

    /// <summary>A record and a class for each partition too.</summary>
    public bool Partitions { get; init; }

    /// <summary>The shape of a new row, for relations that INSERT can write to.</summary>
    public bool Insert { get; init; }

    /// <summary>The shape of a change, for relations that UPDATE can write to.</summary>
    public bool Patch { get; init; }

    /// <summary>Statements as constants: SELECT, INSERT, UPDATE and DELETE by key.</summary>
    public bool Statements { get; init; }

    /// <summary>Names of constraints, and which of them an error means.</summary>
    public bool Constraints { get; init; }

    /// <summary>Readers, writers and the mapping of types for Npgsql.</summary>
    public bool Npgsql { get; init; }

    /// <summary>The class that a readiness probe asks whether the database fits, by Npgsql.</summary>
    public bool Guard { get; init; }

    /// <summary>Handlers of types for Dapper.</summary>
    public bool Dapper { get; init; }

    /// <summary>Converters for System.Text.Json, with which shapes keep absent and null apart.</summary>
    public bool Json { get; init; }

    /// <summary>Patterns of the relations whose primary key has a type of its own, which columns that refer to them have too.</summary>
    public EquatableArray<string> Ids { get; init; }

    /// <summary>What columns hold keys of, where no foreign key says so; the first that fits counts.</summary>
    public EquatableArray<IdColumnRule> IdColumns { get; init; }

    /// <summary>What becomes of a CHECK that lists values, unless one of <see cref="CheckRules"/> says otherwise.</summary>
    public ValueCode Checks { get; init; }

    /// <summary>What becomes of a CHECK that lists values; the first that fits counts.</summary>
    public EquatableArray<CheckRule> CheckRules { get; init; }

    /// <summary>Dates and times as NodaTime's types, which Npgsql's plug-in of that name reads.</summary>
    public bool NodaTime { get; init; }

    /// <summary>Types in C# of the team's own choice; the first that fits counts.</summary>
    public EquatableArray<TypeRule> Types { get; init; }

    /// <summary>Names in C# of the team's own choice; the first that fits counts.</summary>
    public EquatableArray<NameRule> Names { get; init; }

    /// <summary>What the team knows better of columns; the first that fits counts.</summary>
    public EquatableArray<ColumnRule> Columns { get; init; }
}

/// <summary>What the team knows better of a column than the database says.</summary>
public sealed record ColumnRule
{
    /// <summary>Pattern of the columns that it is about.</summary>
    public required string Column { get; init; }

    /// <summary>Whether they can be NULL; null leaves it to the database.</summary>
    public bool? Nullable { get; init; }
}
