using System;
using System.Collections.Generic;

namespace SchemaGen;

/// <summary>A foreign key between two relations.</summary>
public sealed class ForeignKey
{
    private readonly string[] _fromColumns;
    private readonly string[] _toColumns;
    private readonly Func<Relation> _findTo;
    private Relation? _from;
    private Relation? _to;
    private ColumnPair[]? _columns;

    /// <summary>Creates a foreign key; generated code does.</summary>
    /// <param name="name">Name of the constraint.</param>
    /// <param name="fromColumns">Names of the referring columns.</param>
    /// <param name="findTo">Finds the referenced relation, which may not exist yet.</param>
    /// <param name="toColumns">Names of the referenced columns, paired with <paramref name="fromColumns"/> by position.</param>
    /// <param name="onDelete">Action on delete.</param>
    /// <param name="onUpdate">Action on update.</param>
    public ForeignKey(
        string name,
        string[] fromColumns,
        Func<Relation> findTo,
        string[] toColumns,
        ReferentialAction onDelete = ReferentialAction.NoAction,
        ReferentialAction onUpdate = ReferentialAction.NoAction)
    {
        Name = name;
        OnDelete = onDelete;
        OnUpdate = onUpdate;
        _fromColumns = fromColumns;
        _findTo = findTo;
        _toColumns = toColumns;
    }

    /// <summary>The constraint's name; unique among the constraints of <see cref="From"/> only.</summary>
    public string Name { get; }

    /// <summary>The relation that refers.</summary>
    public Relation From => _from ?? throw new InvalidOperationException("The foreign key belongs to no relation.");

    /// <summary>The relation that is referred to.</summary>
    public Relation To => _to ??= _findTo();

    /// <summary>The columns, paired, in the constraint's order.</summary>
    public IReadOnlyList<ColumnPair> Columns => _columns ??= PairColumns();

    /// <summary>What happens to referring rows when the referenced row is deleted.</summary>
    public ReferentialAction OnDelete { get; }

    /// <summary>What happens to referring rows when the referenced key changes.</summary>
    public ReferentialAction OnUpdate { get; }

    /// <summary>The key in words.</summary>
    /// <returns><c>from → to (columns)</c>.</returns>
    public override string ToString() => $"{From} → {To} ({string.Join(", ", _fromColumns)})";

    internal void AttachTo(Relation from) => _from = from;

    private ColumnPair[] PairColumns()
    {
        var pairs = new ColumnPair[_fromColumns.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new ColumnPair(From.Column(_fromColumns[i]), To.Column(_toColumns[i]));
        }

        return pairs;
    }
}
