using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>
/// GROUPING SETS, ROLLUP and CUBE: what a set leaves out is NULL in its rows, and so is what is computed from it. Before
/// PostgreSQL 18 the tree does not mark what that is, so whatever could be counts.
/// </summary>
internal sealed class GroupingSets
{
    private static readonly GroupingSets None = new(any: false, onlyVariables: true);

    private readonly bool _any;
    private readonly bool _onlyVariables;

    private GroupingSets(bool any, bool onlyVariables)
    {
        _any = any;
        _onlyVariables = onlyVariables;
    }

    public static GroupingSets Of(Node query, RangeTable rangeTable)
    {
        if (query.Values("groupingSets").Count == 0)
        {
            return None;
        }

        var expressions = rangeTable.GroupingExpressions() ?? GroupedTargets(query);
        return new(any: true, onlyVariables: expressions.All(expression => rangeTable.Find(expression) is not null));
    }

    /// <summary>A variable that may be left out.</summary>
    public ColumnFact Hide(ColumnFact variable) => _any && !variable.IsNullable ? variable with { Reason = NullReason.GroupingSets } : variable;

    /// <summary>A column of the result that may be one of the expressions that are grouped by; null where it can be taken for what it is.</summary>
    public ColumnFact? Hide(Node expression) =>
        _onlyVariables || expression.Label is "AGGREF" or "GROUPINGFUNC" ? null : new ColumnFact(NullReason.GroupingSets);

    private static IEnumerable<Node> GroupedTargets(Node query)
    {
        var references = query.Children("groupClause").Select(static clause => clause.Number("tleSortGroupRef")).ToHashSet();
        return query.Children("targetList").Where(target => references.Contains(target.Number("ressortgroupref"))).Select(static target => target.Required("expr"));
    }
}
