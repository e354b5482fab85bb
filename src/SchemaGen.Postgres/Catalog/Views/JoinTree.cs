using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Views;

/// <summary>
/// What joins and conditions do to the columns of a query's range table: an outer join makes NULL of those of the side
/// where it finds no row; a condition that is true shows which have a value, and that an outer join did find a row.
/// </summary>
internal sealed class JoinTree
{
    /// <summary>JoinType in PostgreSQL's nodes.h.</summary>
    public const int Full = 2;
    private const int Inner = 0;
    private const int Left = 1;
    private const int Right = 3;

    private readonly RangeTable _rangeTable;
    private readonly Conditions _conditions;

    /// <summary>Of each entry, the sides of outer joins that can be without it: the join, and whether it is the right one.</summary>
    private readonly Dictionary<int, HashSet<(int Join, bool IsRight)>> _missing = [];
    private readonly HashSet<(int Entry, int Number)> _proven = [];

    public JoinTree(Node query, RangeTable rangeTable, SystemRoutines routines)
    {
        _rangeTable = rangeTable;
        _conditions = new Conditions(rangeTable, routines);
        Visit(query.Required("jointree"));
    }

    /// <summary>A column in the rows that leave the joins and WHERE.</summary>
    /// <param name="fact">The column as it is in its entry of the range table.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="number">The column.</param>
    /// <param name="beside">Full joins whose rows without a counterpart do not count.</param>
    public ColumnFact Apply(ColumnFact fact, int entry, int number, int[] beside)
    {
        var reason = _proven.Contains((entry, number)) ? NullReason.None : fact.Reason;
        var isMissing = _missing.TryGetValue(entry, out var sides) && sides.Any(side => !beside.Contains(side.Join));
        return fact with { Reason = reason == NullReason.None && isMissing ? NullReason.OuterJoin : reason };
    }

    /// <summary>Goes from the leaves up, so that a condition finds only joins that come before it.</summary>
    /// <returns>The entries below.</returns>
    private List<int> Visit(Node node)
    {
        switch (node.Label)
        {
            case "RANGETBLREF":
                _missing[node.Number("rtindex")] = [];
                return [node.Number("rtindex")];
            case "FROM":
                var entries = node.Children("fromlist").SelectMany(Visit).ToList();
                Prove(node, entries);
                return entries;
            case "JOIN":
                return VisitJoin(node);
            default:
                throw new NodeTreeException(node.Label);
        }
    }

    private List<int> VisitJoin(Node join)
    {
        var index = join.Number("rtindex");
        var left = Visit(join.Required("larg"));
        var right = Visit(join.Required("rarg"));
        List<int> both = [.. left, .. right];
        switch (join.Number("jointype"))
        {
            case Inner:
                Prove(join, both);
                break;
            case Left:
                Prove(join, right);
                Miss(index, isRight: true, FindsRow(join) ? [] : right);
                break;
            case Right:
                Prove(join, left);
                Miss(index, isRight: false, left);
                break;
            case Full:
                Miss(index, isRight: false, left);
                Miss(index, isRight: true, right);
                break;
            default:
                throw new NodeTreeException("jointype");
        }

        return both;
    }

    /// <summary><c>LEFT JOIN LATERAL (SELECT count(*) …) ON true</c>: there is a row for every row.</summary>
    private bool FindsRow(Node join) =>
        join.Required("rarg") is { Label: "RANGETBLREF" } right && _rangeTable.IsOneRow(right.Number("rtindex")) && Conditions.IsTrue(join.Child("quals"));

    private void Miss(int join, bool isRight, List<int> entries)
    {
        foreach (var entry in entries)
        {
            _missing[entry].Add((join, isRight));
        }
    }

    /// <summary>Takes a condition for true, of some entries; a row that is missing from one of them for an outer join has no value there.</summary>
    private void Prove(Node node, List<int> entries)
    {
        foreach (var variable in _conditions.ValuesIn(node.Child("quals")).Where(variable => entries.Contains(variable.Entry)).ToList())
        {
            _proven.Add(variable);
            var found = _missing[variable.Entry].ToList();
            foreach (var sides in _missing.Values)
            {
                sides.ExceptWith(found);
            }
        }
    }
}
