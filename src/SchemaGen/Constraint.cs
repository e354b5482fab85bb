using System;
using System.Collections.Generic;

namespace SchemaGen;

/// <summary>What a <see cref="Constraint"/> demands.</summary>
public enum ConstraintKind
{
    /// <summary>PRIMARY KEY.</summary>
    PrimaryKey,

    /// <summary>UNIQUE, or a unique index.</summary>
    Unique,

    /// <summary>FOREIGN KEY.</summary>
    ForeignKey,

    /// <summary>CHECK.</summary>
    Check,

    /// <summary>EXCLUDE.</summary>
    Exclusion,

    /// <summary>NOT NULL.</summary>
    NotNull,
}

/// <summary>Something that a relation demands of its rows.</summary>
public sealed class Constraint
{
    private Relation? _relation;

    /// <summary>Creates a constraint; generated code does.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What it demands.</param>
    /// <param name="columns">Names of the columns that it is about, as far as that is known.</param>
    public Constraint(string name, ConstraintKind kind, params string[] columns)
    {
        Name = name;
        Kind = kind;
        Columns = columns;
    }

    /// <summary>The constraint's name; unique among the constraints of <see cref="Relation"/> only. Empty for a NOT NULL whose name the server did not say.</summary>
    public string Name { get; }

    /// <summary>What it demands.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>The names of the columns that it is about; empty where an expression says.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The relation that has it.</summary>
    public Relation Relation => _relation ?? throw new InvalidOperationException("The constraint belongs to no relation.");

    /// <summary>
    /// Which constraint an error means, from the fields that a server sends with it. A constraint of a partition is its
    /// parent's only where both have the same name.
    /// </summary>
    /// <param name="relations">The relations that there are.</param>
    /// <param name="sqlState">The error's code.</param>
    /// <param name="schema">The schema that the error names.</param>
    /// <param name="relation">The relation that the error names.</param>
    /// <param name="constraint">The constraint that the error names.</param>
    /// <param name="column">The column that the error names.</param>
    /// <returns>The constraint; null when the error is about something else, or about a constraint that was not there when the code was compiled.</returns>
    public static Constraint? FindBroken(IReadOnlyList<Relation> relations, string sqlState, string? schema, string? relation, string? constraint, string? column)
    {
        foreach (var candidate in relations)
        {
            if (string.Equals(candidate.Name, relation, StringComparison.Ordinal) && string.Equals(candidate.Schema, schema, StringComparison.Ordinal))
            {
                return sqlState == "23502" ? NotNullOf(candidate, constraint, column) : Find(candidate, sqlState, constraint);
            }
        }

        return null;
    }

    /// <summary>Kind and name, for messages.</summary>
    /// <returns><c>Unique users_email_key</c>.</returns>
    public override string ToString() => $"{Kind} {Name}";

    internal void AttachTo(Relation relation) => _relation = relation;

    private static Constraint? Find(Relation relation, string sqlState, string? name)
    {
        foreach (var constraint in relation.Constraints)
        {
            if (string.Equals(constraint.Name, name, StringComparison.Ordinal) && IsBrokenBy(constraint.Kind, sqlState))
            {
                return constraint;
            }
        }

        return null;
    }

    /// <summary>Servers before 18 have no name for it.</summary>
    private static Constraint? NotNullOf(Relation relation, string? name, string? column)
    {
        if (column is null)
        {
            return null;
        }

        var constraint = new Constraint(name ?? "", ConstraintKind.NotNull, column);
        constraint.AttachTo(relation);
        return constraint;
    }

    private static bool IsBrokenBy(ConstraintKind kind, string sqlState) => sqlState switch
    {
        "23505" => kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique,

        // From 18 on, RESTRICT has a code of its own.
        "23503" or "23001" => kind == ConstraintKind.ForeignKey,
        "23514" => kind == ConstraintKind.Check,

        // A key WITHOUT OVERLAPS is kept like an exclusion.
        "23P01" => kind is ConstraintKind.Exclusion or ConstraintKind.PrimaryKey or ConstraintKind.Unique,
        _ => false,
    };
}
