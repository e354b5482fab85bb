using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>
/// Finds out what each column of a view can be and where it comes from: from the query as the catalog keeps it, which
/// every PostgreSQL says in much the same way. What it does not understand can be NULL.
/// </summary>
internal sealed class ViewColumns
{
    /// <summary>OIDs below are PostgreSQL's own.</summary>
    private const uint FirstUserOid = 16384;

    /// <summary>The same on every machine, whatever its stack allows.</summary>
    private const int DeepestExpression = 500;

    private readonly CatalogBuilder _catalog;
    private readonly BaseColumns _tables;
    private readonly Dictionary<uint, ColumnFact[]> _views = [];
    private int _depth;

    private ViewColumns(CatalogBuilder catalog)
    {
        _catalog = catalog;
        _tables = new BaseColumns(catalog);
    }

    public SystemRoutines Routines => _catalog.SystemRoutines;

    /// <summary>Adds what is found to the columns of all views; everything else must have been read.</summary>
    public static void Complete(CatalogBuilder catalog)
    {
        var columns = new ViewColumns(catalog);
        var views = catalog.ViewQueries.Keys.Where(catalog.Relations.ContainsKey).Select(view => (View: view, Relation: catalog.Relations[view])).OrderBy(static pair => pair.Relation.Name).ToList();
        foreach (var (view, relation) in views)
        {
            if (!columns._views.ContainsKey(view))
            {
                columns.Find(view);
            }

            var facts = columns._views[view];
            relation.ChangeColumns((number, column) => With(column, number <= facts.Length ? facts[number - 1] : new(NullReason.NotUnderstood)));
        }
    }

    /// <summary>A column of a relation.</summary>
    /// <param name="relation">Its OID.</param>
    /// <param name="number">The column's number.</param>
    /// <param name="withChildren">Whether rows of inheriting tables count.</param>
    public ColumnFact Column(uint relation, int number, bool withChildren)
    {
        if (!_catalog.Relations.TryGetValue(relation, out var found))
        {
            return new(relation < FirstUserOid ? NullReason.SystemCatalog : NullReason.NotUnderstood);
        }

        if (!found.Head.IsView)
        {
            return _tables.Column(found, number, withChildren);
        }

        // A view that reads itself, through others, can be made, though not be read.
        return _views.TryGetValue(relation, out var columns) && number <= columns.Length ? columns[number - 1] : new(NullReason.NotUnderstood);
    }

    /// <summary>Looks at an expression inside of another.</summary>
    /// <exception cref="NodeTreeException">Too deep inside.</exception>
    public ColumnFact Inside(Node expression, Func<Node, ColumnFact> judge)
    {
        if (++_depth > DeepestExpression)
        {
            throw new NodeTreeException("depth");
        }

        var fact = judge(expression);
        _depth--;
        return fact;
    }

    /// <summary>First the views that it reads, as long as there is one: they may be many, one over the other.</summary>
    private void Find(uint view)
    {
        var waiting = new Stack<(uint View, ViewQuery? Query)>();
        var seen = new HashSet<uint>();
        for (uint? next = view; next is not null || waiting.Count > 0;)
        {
            if (next is { } found)
            {
                seen.Add(found);
                waiting.Push((found, ViewQuery.Parse(_catalog.ViewQueries[found])));
            }

            var (current, query) = waiting.Peek();
            next = query?.Relations.Where(relation => !_views.ContainsKey(relation) && _catalog.ViewQueries.ContainsKey(relation) && !seen.Contains(relation)).Cast<uint?>().FirstOrDefault();
            if (next is null)
            {
                _views[current] = Compute(query);
                waiting.Pop();
            }
        }
    }

    /// <summary>A UNION may give another type than the column has that it takes from.</summary>
    private static Column With(Column column, ColumnFact fact) => column with
    {
        Nullable = fact.IsNullable,
        NullReason = fact.Reason,
        Origin = fact.Origin is { } origin && origin.Type.Name == column.Type.Name && origin.Type.IsArray == column.Type.IsArray
            ? new ColumnOrigin { Schema = origin.Relation.Schema, Relation = origin.Relation.Name, Column = origin.Name }
            : null,
    };

    /// <summary>The columns that are understood; of a query that is not, none.</summary>
    private ColumnFact[] Compute(ViewQuery? query)
    {
        try
        {
            var level = query is null ? null : new QueryLevel(query.Root, outer: null, this);
            return [.. Enumerable.Range(1, level?.ColumnCount ?? 0).Select(number => Compute(level!, number))];
        }
        catch (NodeTreeException)
        {
            return [];
        }
    }

    private ColumnFact Compute(QueryLevel level, int number)
    {
        _depth = 0;
        try
        {
            return level.Column(number);
        }
        catch (NodeTreeException)
        {
            return new(NullReason.NotUnderstood);
        }
    }
}
