using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>A NOT NULL from a row of <see cref="ConstraintsQuery"/>.</summary>
internal static class NotNullRow
{
    /// <summary>From 17 on a domain's NOT NULL is a constraint; it is kept where it is more than its usual name.</summary>
    public static void Read(ConstraintRow constraint, DomainBuilder domain)
    {
        var notNull = new NotNullConstraint { Name = constraint.Name, Comment = constraint.Comment };
        domain.NotNull = notNull == new NotNullConstraint { Name = ChosenName.OfNotNull(domain.Head.Name.Name) } ? null : notNull;
    }

    /// <summary>
    /// From 18 on a NOT NULL is a constraint. It is kept where it is more than the column's nullability says: when rows
    /// older than it may still hold NULL, the column is nullable.
    /// </summary>
    public static void Read(ConstraintRow constraint, RelationBuilder relation)
    {
        var columnName = relation.ColumnNames(constraint.Columns)[0];
        var position = relation.Columns.FindIndex(column => column.Name == columnName);
        var column = relation.Columns[position];
        var notNull = new NotNullConstraint { Name = constraint.Name, NotValid = constraint.NotValid, NoInherit = constraint.NoInherit, Comment = constraint.Comment };
        var isPlain = notNull == new NotNullConstraint { Name = ChosenName.OfNotNull(relation.Name.Name, columnName) };
        var isLocal = constraint.Row.Flag(28);
        var isInherited = constraint.Row.Flag(29);
        var isPartition = relation.Head.PartitionBound is not null;
        relation.Columns[position] = column with
        {
            Nullable = notNull.NotValid || column.Nullable,
            NotNull = isPartition ? (isPlain || notNull.NotValid ? null : notNull)
                : isLocal && !(isPlain && !isInherited) ? notNull : null,
        };
    }
}
