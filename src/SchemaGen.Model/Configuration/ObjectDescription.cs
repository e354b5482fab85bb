using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Configuration;

/// <summary>
/// What the documents say of objects where the database has no comment: of relations and their columns, of routines, or
/// of types. The first rule that fits an object and has the text in question counts.
/// </summary>
public sealed record ObjectDescription
{
    /// <summary>Pattern of the relations.</summary>
    public string? Relation { get; init; }

    /// <summary>Pattern of the functions, procedures and aggregates.</summary>
    public string? Routine { get; init; }

    /// <summary>Pattern of the enums, domains, composite types and ranges.</summary>
    public string? Type { get; init; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>What else there is to know of a relation; it stands beside the database's comment, and never in its place.</summary>
    public string? Notes { get; init; }

    /// <summary>A word or two for the box of a relation in diagrams, such as <c>companies</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Patterns of columns, and attributes of composite types, with what they hold.</summary>
    public EquatableArray<TextEntry> Columns { get; init; }

    public bool IsAboutRelation(QualifiedName name) => Relation is not null && NamePattern.Matches(Relation, name);

    public bool IsAboutRoutine(QualifiedName name) => Routine is not null && NamePattern.Matches(Routine, name);

    public bool IsAboutType(QualifiedName name) => Type is not null && NamePattern.Matches(Type, name);
}
