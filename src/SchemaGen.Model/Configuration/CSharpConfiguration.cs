using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

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

/// <summary>A type in C# for columns, types or domains.</summary>
public sealed record TypeRule
{
    /// <summary>Pattern of the columns that it is about; null for all.</summary>
    public string? Column { get; init; }

    /// <summary>Pattern of the types in the database that it is about; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>The type in C#, with its namespace, without <c>?</c>.</summary>
    public required string As { get; init; }

    /// <summary>Whether the rule is about a type, whatever column or attribute has it.</summary>
    public bool FitsType(TypeReference type) => Column is null && Type is not null && NamePattern.Matches(Type, type.Name);

    /// <summary>Whether the rule is about a column of a relation, or an attribute of a composite type.</summary>
    public bool FitsColumn(QualifiedName owner, string column, TypeReference type) =>
        Column is not null && NamePattern.MatchesMember(Column, owner, column) && (Type is null || NamePattern.Matches(Type, type.Name));
}

/// <summary>A name in C#. Exactly one of <see cref="Schema"/>, <see cref="Relation"/>, <see cref="Column"/> and <see cref="Type"/> says of what.</summary>
public sealed record NameRule
{
    /// <summary>Pattern of the schemas whose namespace it is.</summary>
    public string? Schema { get; init; }

    /// <summary>Pattern of the relations whose row type it is.</summary>
    public string? Relation { get; init; }

    /// <summary>Pattern of the columns, or attributes of composite types, whose property it is.</summary>
    public string? Column { get; init; }

    /// <summary>Pattern of the enums and composite types whose C# type it is.</summary>
    public string? Type { get; init; }

    /// <summary>The name; null where only <see cref="Class"/> is meant.</summary>
    public string? Name { get; init; }

    /// <summary>Of a relation: the name of its static class.</summary>
    public string? Class { get; init; }
}
