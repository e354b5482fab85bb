using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>What is known of a value: whether it can be NULL, and the column of a table that it is, unchanged.</summary>
/// <param name="Reason">What a NULL can come from; none where that is ruled out.</param>
/// <param name="Origin">Null where it is computed.</param>
internal readonly record struct ColumnFact(NullReason Reason, BaseColumn? Origin = null)
{
    public static ColumnFact NotNull => default;

    public bool IsNullable => Reason != NullReason.None;

    /// <summary>The value is either: that of one arm of a UNION or that of another.</summary>
    public ColumnFact Or(ColumnFact other) => new(IsNullable ? Reason : other.Reason, Origin == other.Origin ? Origin : null);

    /// <summary>The value is any of these.</summary>
    public static ColumnFact OneOf(IEnumerable<ColumnFact> facts)
    {
        ColumnFact? all = null;
        foreach (var fact in facts)
        {
            all = all?.Or(fact) ?? fact;
        }

        return all ?? new(NullReason.NotUnderstood);
    }

    /// <summary>The value is both: that of each arm of an INTERSECT.</summary>
    public ColumnFact And(ColumnFact other) => new(IsNullable && other.IsNullable ? Reason : NullReason.None, Origin == other.Origin ? Origin : null);
}

/// <summary>A column of a table.</summary>
/// <param name="Relation">The table.</param>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The column's type.</param>
internal sealed record BaseColumn(QualifiedName Relation, string Name, TypeReference Type);
