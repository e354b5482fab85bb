using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>What a query reads from: relations, joins, subqueries, functions; its variables name an entry and a column.</summary>
internal sealed class RangeTable(Node query, QueryLevel level)
{
    // RTEKind in PostgreSQL's parsenodes.h.
    private const int Relation = 0;
    private const int Subquery = 1;
    private const int Join = 2;
    private const int Function = 3;
    private const int TableFunction = 4;
    private const int Values = 5;
    private const int CommonTable = 6;
    private const int Group = 9;

    private readonly List<Node> _entries = query.Children("rtable").ToList();
    private readonly Dictionary<int, QueryLevel> _subqueries = [];

    public bool IsJoin(int entry) => Kind(entry) == Join;

    /// <summary>What a column of a join stands for.</summary>
    public Node Alias(int join, int number) =>
        Entry(join).Values("joinaliasvars") is var aliases && number <= aliases.Count && aliases[number - 1] is Node alias ? alias : throw new NodeTreeException("joinaliasvars");

    /// <summary>Whether it is what USING makes of two columns in a full join.</summary>
    public bool IsMerged(int join, Node alias) => alias.Label == "COALESCE" && Entry(join).Number("jointype") == JoinTree.Full;

    /// <summary>The variable of a relation, subquery or function that a variable of this level is, through joins; null for anything else.</summary>
    public (int Entry, int Number)? Find(Node? variable)
    {
        while (variable is { Label: "VAR" } && variable.Number("varlevelsup") == 0 && variable.Number("varattno") is > 0 and var number)
        {
            var entry = variable.Number("varno");
            if (!IsJoin(entry))
            {
                return (entry, number);
            }

            variable = Alias(entry, number);
        }

        return null;
    }

    /// <summary>True for a subquery that gives one row, whatever the tables hold.</summary>
    public bool IsOneRow(int entry) => Kind(entry) == Subquery && SingleRow.Is(Entry(entry).Required("subquery"));

    /// <summary>The expressions that a query groups by, where the range table has them (PostgreSQL 18).</summary>
    public IEnumerable<Node>? GroupingExpressions() => _entries.Find(static entry => entry.Number("rtekind") == Group)?.Children("groupexprs");

    /// <summary>A column of an entry that is no join, as it is there.</summary>
    public ColumnFact Column(int index, int number)
    {
        var entry = Entry(index);
        return Kind(index) switch
        {
            Relation => level.Views.Column(entry.Oid("relid"), number, entry.Flag("inh")),
            Subquery => SubqueryOf(index).Column(number),
            Function => FunctionColumn(entry, number),
            TableFunction => new(NullReason.SetReturningFunction),
            Values => ColumnFact.OneOf(entry.Values("values_lists").Select(row => new Expressions(level, []).Of(Cell(row, number)))),
            CommonTable => level.Around(entry.Number("ctelevelsup")).CommonTable(entry.Text("ctename")).Column(number),
            Group => new Expressions(level, []).Of(Cell(entry.Values("groupexprs"), number)),
            _ => new(NullReason.NotUnderstood),
        };
    }

    /// <summary>Of several functions beside each other, those with fewer rows have NULL in the rest.</summary>
    private ColumnFact FunctionColumn(Node entry, int number)
    {
        var functions = entry.Children("functions").ToList();
        if (entry.Flag("funcordinality") && number == functions.Sum(static function => function.Number("funccolcount")) + 1)
        {
            return ColumnFact.NotNull;
        }

        if (functions.Count != 1 || number != 1 || functions[0].Required("funcexpr") is not { Label: "FUNC" } call)
        {
            return new(NullReason.SetReturningFunction);
        }

        var isKnown = call.Flag("funcretset") ? level.Views.Routines.Function(call.Oid("funcid")).Has(RoutineFacts.NeverNull) : !new Expressions(level, []).Of(call).IsNullable;
        return isKnown ? ColumnFact.NotNull : new(NullReason.SetReturningFunction);
    }

    private QueryLevel SubqueryOf(int index)
    {
        if (!_subqueries.TryGetValue(index, out var subquery))
        {
            _subqueries[index] = subquery = new QueryLevel(Entry(index).Required("subquery"), level, level.Views);
        }

        return subquery;
    }

    private int Kind(int index) => Entry(index).Number("rtekind");

    private Node Entry(int index) => index >= 1 && index <= _entries.Count ? _entries[index - 1] : throw new NodeTreeException("varno");

    private static Node Cell(object? row, int number) =>
        row is IReadOnlyList<object?> cells && number >= 1 && number <= cells.Count && cells[number - 1] is Node cell ? cell : throw new NodeTreeException("cell");
}
