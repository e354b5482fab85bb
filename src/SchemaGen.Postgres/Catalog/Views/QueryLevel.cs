using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>A query and the range table that its variables point into; subqueries are levels of their own, with this one around them.</summary>
internal sealed class QueryLevel
{
    private readonly Node _query;
    private readonly QueryLevel? _outer;
    private readonly List<Node> _targets;
    private readonly Dictionary<int, ColumnFact> _columns = [];
    private readonly Dictionary<string, CommonTable> _commonTables;
    private readonly GroupingSets _groupingSets;
    private readonly JoinTree _joins;

    /// <param name="query">The query.</param>
    /// <param name="outer">The level around it; null for a view's own.</param>
    /// <param name="views">Knows what relations have.</param>
    public QueryLevel(Node query, QueryLevel? outer, ViewColumns views)
    {
        _query = query;
        _outer = outer;
        Views = views;
        RangeTable = new RangeTable(query, this);
        _targets = query.Children("targetList").Where(static target => !target.Flag("resjunk")).ToList();
        _commonTables = query.Children("cteList").ToDictionary(static table => table.Text("ctename"), table => new CommonTable(table, this), StringComparer.Ordinal);
        _groupingSets = GroupingSets.Of(query, RangeTable);
        _joins = new JoinTree(query, RangeTable, views.Routines);
    }

    public ViewColumns Views { get; }

    public RangeTable RangeTable { get; }

    /// <summary>The columns of the result.</summary>
    public ColumnFact[] AllColumns() => [.. Enumerable.Range(1, ColumnCount).Select(Column)];

    public int ColumnCount => _targets.Count;

    /// <summary>A column of the result, counted from 1.</summary>
    public ColumnFact Column(int number)
    {
        if (!_columns.TryGetValue(number, out var column))
        {
            _columns[number] = column = Compute(number);
        }

        return column;
    }

    /// <summary>This level, or one around it.</summary>
    public QueryLevel Around(int levels) => levels == 0 ? this : (_outer ?? throw new NodeTreeException("levelsup")).Around(levels - 1);

    public CommonTable CommonTable(string name) => _commonTables.TryGetValue(name, out var table) ? table : throw new NodeTreeException("ctename");

    /// <summary>A variable of this level, in the rows that the joins and WHERE let through.</summary>
    /// <param name="entry">The entry of the range table.</param>
    /// <param name="number">The column.</param>
    /// <param name="beside">Full joins whose rows without a counterpart do not count.</param>
    public ColumnFact Variable(int entry, int number, int[] beside)
    {
        var fact = RangeTable.IsJoin(entry) ? Alias(entry, number, beside) : _joins.Apply(RangeTable.Column(entry, number), entry, number, beside);
        return _groupingSets.Hide(fact);
    }

    private ColumnFact Compute(int number)
    {
        if (_query.Child("setOperations") is { } operation)
        {
            return SetOperation.Column(operation, RangeTable, number);
        }

        return number < 1 || number > _targets.Count
            ? new(NullReason.NotUnderstood)
            : _groupingSets.Hide(_targets[number - 1].Required("expr")) ?? new Expressions(this, []).Of(_targets[number - 1].Required("expr"));
    }

    /// <summary>A column of a join is one of either side. The one that USING makes of two in a full join has the value of a side that is there.</summary>
    private ColumnFact Alias(int join, int number, int[] beside)
    {
        var alias = RangeTable.Alias(join, number);
        if (!RangeTable.IsMerged(join, alias))
        {
            return new Expressions(this, beside).Of(alias);
        }

        var side = new Expressions(this, [.. beside, join]);
        return ColumnFact.OneOf(alias.Children("args").Select(side.Of));
    }
}
