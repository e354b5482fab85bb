using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

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

    /// <summary>Of a relation: the name of its key's type.</summary>
    public string? Id { get; init; }
}

/// <summary>Columns that hold keys of a relation though no foreign key says so: a view's, or those of an array.</summary>
public sealed record IdColumnRule
{
    /// <summary>Pattern of the columns.</summary>
    public required string Column { get; init; }

    /// <summary>Pattern of the relation; one relation fits it.</summary>
    public required string Relation { get; init; }
}

/// <summary>What becomes of a CHECK that lists values. Of <see cref="Column"/> and <see cref="Domain"/> one says which.</summary>
public sealed record CheckRule
{
    /// <summary>Pattern of the columns that it is about.</summary>
    public string? Column { get; init; }

    /// <summary>Pattern of the domains that it is about.</summary>
    public string? Domain { get; init; }

    /// <summary>What becomes of it.</summary>
    public ValueCode As { get; init; }
}
