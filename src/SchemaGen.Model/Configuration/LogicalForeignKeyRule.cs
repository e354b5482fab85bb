using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>A foreign key that the database does not declare, such as one to a view.</summary>
public sealed record LogicalForeignKeyRule
{
    /// <summary>Pattern of the relations that refer.</summary>
    public required string Relation { get; init; }

    /// <summary>The columns that refer.</summary>
    public EquatableArray<string> Columns { get; init; }

    /// <summary>Pattern of the relation that is referred to; one fits it.</summary>
    public required string References { get; init; }

    /// <summary>The columns that are referred to; none means the primary key, of a view the column <c>id</c>.</summary>
    public EquatableArray<string> ReferencedColumns { get; init; }

    /// <summary>What people should know about it.</summary>
    public string? Note { get; init; }
}
