using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>The columns of tables, as a query reads them: with those of the tables that inherit from one.</summary>
internal sealed class BaseColumns
{
    private readonly ColumnNullability _nullability;
    private readonly ILookup<QualifiedName, RelationBuilder> _children;

    public BaseColumns(CatalogBuilder catalog)
    {
        _nullability = ColumnNullability.Of(catalog.Domains.Values.Select(static domain => domain.Head));
        _children = catalog.Relations.Values.SelectMany(static child => child.Parents.Select(parent => (parent, child))).ToLookup(static pair => pair.parent, static pair => pair.child);
    }

    /// <param name="relation">A table, partitioned table or foreign table.</param>
    /// <param name="number">The column's number.</param>
    /// <param name="withChildren">False where the query says ONLY.</param>
    public ColumnFact Column(RelationBuilder relation, int number, bool withChildren)
    {
        if (relation.FindColumn(number) is not { } column)
        {
            return new(NullReason.NotUnderstood);
        }

        var origin = new BaseColumn(relation.Name, column.Name, column.Type);
        return new(_nullability.IsNullable(relation.Head, column) ? NullReason.Column : Unchecked(relation, column.Name, withChildren), origin);
    }

    /// <summary>
    /// PostgreSQL does not check what a foreign table holds. Before 18, and with NO INHERIT, a child may hold NULL where its
    /// parent may not.
    /// </summary>
    private NullReason Unchecked(RelationBuilder relation, string column, bool withChildren)
    {
        if (relation.Head.Kind == RelationKind.ForeignTable)
        {
            return NullReason.ForeignTable;
        }

        foreach (var child in withChildren ? _children[relation.Name] : [])
        {
            var own = child.Columns.Find(candidate => candidate.Name == column);
            var reason = own is null || _nullability.IsNullable(child.Head, own) ? NullReason.Inheritance : Unchecked(child, column, withChildren);
            if (reason != NullReason.None)
            {
                return reason;
            }
        }

        return NullReason.None;
    }
}
