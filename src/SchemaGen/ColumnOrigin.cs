using System;

namespace SchemaGen;

/// <summary>
/// The column of a table that a view's column has its values from, unchanged, through views over views. By it one comes
/// from a view to the keys behind it: <c>origin.Relation.ForeignKeys</c>.
/// </summary>
public sealed class ColumnOrigin
{
    private readonly Func<Relation> _findRelation;
    private readonly string _name;
    private Relation? _relation;
    private Column? _column;

    /// <summary>Creates an origin; generated code does.</summary>
    /// <param name="findRelation">Finds the table, which may not exist yet.</param>
    /// <param name="column">Name of the column.</param>
    public ColumnOrigin(Func<Relation> findRelation, string column)
    {
        _findRelation = findRelation;
        _name = column;
    }

    /// <summary>The table.</summary>
    public Relation Relation => _relation ??= _findRelation();

    /// <summary>Its column.</summary>
    public Column Column => _column ??= Relation.Column(_name);

    /// <summary>The qualified name, for messages: not quoted.</summary>
    /// <returns><c>schema.table.column</c>.</returns>
    public override string ToString() => $"{Relation}.{_name}";
}
