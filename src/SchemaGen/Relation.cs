using System;
using System.Collections.Generic;

namespace SchemaGen;

/// <summary>
/// A table or view, as it was when the code was compiled. Instances are static, built once and shared: walking them
/// allocates nothing, and needs no reflection.
/// </summary>
public sealed class Relation
{
    private readonly Func<ForeignKey[]>? _findReferencedBy;
    private ForeignKey[]? _referencedBy;

    /// <summary>Creates a relation; generated code does.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What kind of relation it is.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="primaryKey">Names of the primary key's columns, in the key's order; empty when there is none.</param>
    /// <param name="foreignKeys">The foreign keys that it has.</param>
    /// <param name="findReferencedBy">Finds the foreign keys that refer to it; their relations may not exist yet.</param>
    /// <param name="constraints">Its constraints but for NOT NULL, where they were asked for.</param>
    public Relation(
        string schema,
        string name,
        RelationKind kind,
        Column[] columns,
        string[] primaryKey,
        ForeignKey[] foreignKeys,
        Func<ForeignKey[]>? findReferencedBy = null,
        Constraint[]? constraints = null)
    {
        Schema = schema;
        Name = name;
        Kind = kind;
        Columns = columns;
        PrimaryKey = Array.ConvertAll(primaryKey, Column);
        ForeignKeys = foreignKeys;
        _findReferencedBy = findReferencedBy;
        foreach (var foreignKey in foreignKeys)
        {
            foreignKey.AttachTo(this);
        }

        Constraints = constraints ?? [];
        foreach (var constraint in Constraints)
        {
            constraint.AttachTo(this);
        }
    }

    /// <summary>The schema's name, unquoted.</summary>
    public string Schema { get; }

    /// <summary>The relation's name, unquoted.</summary>
    public string Name { get; }

    /// <summary>What kind of relation it is.</summary>
    public RelationKind Kind { get; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns of the primary key, in the key's order; empty when there is none.</summary>
    public IReadOnlyList<Column> PrimaryKey { get; }

    /// <summary>The foreign keys that this relation has, by name.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; }

    /// <summary>The constraints but for NOT NULL, and unique indexes; empty unless <c>constraints</c> is switched on in the configuration.</summary>
    public IReadOnlyList<Constraint> Constraints { get; }

    /// <summary>The foreign keys that refer to this relation.</summary>
    public IReadOnlyList<ForeignKey> ReferencedBy => _referencedBy ??= _findReferencedBy?.Invoke() ?? Array.Empty<ForeignKey>();

    /// <summary>Describes a relation outside the snapshot's scope.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="name">Its name.</param>
    /// <param name="columns">The columns that foreign keys refer to.</param>
    /// <param name="findReferencedBy">Finds the foreign keys that refer to it; their relations may not exist yet.</param>
    /// <returns>A relation of kind <see cref="RelationKind.External"/>.</returns>
    public static Relation External(string schema, string name, string[] columns, Func<ForeignKey[]>? findReferencedBy = null) =>
        new(schema, name, RelationKind.External, Array.ConvertAll(columns, static column => new Column(column, "", isNullable: true)), [], [], findReferencedBy);

    /// <summary>Finds a column by its name.</summary>
    /// <param name="name">The name, unquoted.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Column Column(string name)
    {
        foreach (var column in Columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
            {
                return column;
            }
        }

        throw new ArgumentException($"{this} has no column {name}.", nameof(name));
    }

    /// <summary>Finds a foreign key of this relation by its name.</summary>
    /// <param name="name">The constraint's name, unquoted.</param>
    /// <returns>The foreign key.</returns>
    /// <exception cref="ArgumentException">There is no such foreign key.</exception>
    public ForeignKey ForeignKey(string name)
    {
        foreach (var foreignKey in ForeignKeys)
        {
            if (string.Equals(foreignKey.Name, name, StringComparison.Ordinal))
            {
                return foreignKey;
            }
        }

        throw new ArgumentException($"{this} has no foreign key {name}.", nameof(name));
    }

    /// <summary>The qualified name, for messages: not quoted.</summary>
    /// <returns><c>schema.name</c>.</returns>
    public override string ToString() => $"{Schema}.{Name}";
}
