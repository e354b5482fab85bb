using SchemaGen.Model.Graph;

namespace SchemaGen.Model.Ddl;

/// <summary>
/// Puts statements into an order in which they can run: what a statement needs comes before it; among those that can
/// come next, the phase decides, then the name. The same schema gives the same order, however it came about.
/// </summary>
internal sealed class DependencyOrder
{
    private readonly List<DdlStatement> _statements;
    private readonly Dictionary<string, int> _makers = new(StringComparer.Ordinal);
    private readonly List<int>[] _dependents;
    private readonly int[] _missing;
    private readonly SortedSet<int> _ready = [];
    private readonly bool[] _done;
    private readonly bool[] _announced;
    private readonly List<OrderedStatement> _result = [];

    /// <summary>The statements that may wait for themselves. Nothing comes to need more, so that they only become fewer.</summary>
    private IReadOnlyList<int> _circular;
    private int _emitted;

    private DependencyOrder(IEnumerable<DdlStatement> statements)
    {
        _statements = [.. statements.OrderBy(static statement => statement.Phase).ThenBy(static statement => statement.Name, StringComparer.Ordinal)];
        _dependents = new List<int>[_statements.Count];
        _missing = new int[_statements.Count];
        _done = new bool[_statements.Count];
        _announced = new bool[_statements.Count];
        _circular = [.. Enumerable.Range(0, _statements.Count)];
        for (var i = 0; i < _statements.Count; i++)
        {
            _dependents[i] = [];
            if (_statements[i].Key is { } key)
            {
                _makers[key] = i;
            }
        }
    }

    /// <summary>
    /// Orders the statements. Those that need what nothing makes come last, commented out with the reason, and so do those
    /// that need them.
    /// </summary>
    public static IReadOnlyList<OrderedStatement> Of(IReadOnlyList<DdlStatement> statements)
    {
        var reasons = UnmetNeeds.Of(statements);
        var possible = new DependencyOrder(statements.Where((_, i) => reasons[i] is null)).Run();
        var impossible = statements.Select((statement, i) => (statement, reason: reasons[i]))
            .Where(static item => item.reason is not null)
            .OrderBy(static item => item.statement.Phase).ThenBy(static item => item.statement.Name, StringComparer.Ordinal)
            .Select(static item => new OrderedStatement(item.statement, UnmetNeeds.Comment(item.statement.Sql, item.reason!)));
        return [.. possible, .. impossible];
    }

    private List<OrderedStatement> Run()
    {
        for (var i = 0; i < _statements.Count; i++)
        {
            foreach (var maker in MakersOf(i, _statements[i].Needs))
            {
                _dependents[maker].Add(i);
                _missing[i]++;
            }

            if (_missing[i] == 0)
            {
                _ready.Add(i);
            }
        }

        while (_emitted < _statements.Count)
        {
            if (_ready.Count == 0)
            {
                BreakCircle();
                continue;
            }

            var next = _ready.Min;
            _ready.Remove(next);
            Emit(next);
        }

        return _result;
    }

    private IEnumerable<int> MakersOf(int statement, IEnumerable<string> needs)
    {
        foreach (var need in needs.Distinct(StringComparer.Ordinal))
        {
            if (_makers.TryGetValue(need, out var maker) && maker != statement)
            {
                yield return maker;
            }
        }
    }

    private void Emit(int i)
    {
        _done[i] = true;
        _emitted++;
        _result.Add(new OrderedStatement(_statements[i], _announced[i] ? _statements[i].Stub!.Completion : _statements[i].Sql));
        if (!_announced[i])
        {
            Release(i);
        }
    }

    private void Release(int i)
    {
        foreach (var dependent in _dependents[i])
        {
            if (--_missing[dependent] == 0 && !_done[dependent])
            {
                _ready.Add(dependent);
            }
        }
    }

    /// <summary>Nothing can come next: some statements need each other. One of them that can be announced is; if none can, the first must do.</summary>
    private void BreakCircle()
    {
        _circular = Circles([.. _circular.Where(i => !_done[i])]);
        foreach (var i in _circular)
        {
            if (!_announced[i] && _statements[i].Stub is { } stub && MakersOf(i, stub.Needs).All(maker => _done[maker] || _announced[maker]))
            {
                _announced[i] = true;
                _result.Add(new OrderedStatement(_statements[i], stub.Sql));
                Release(i);
                return;
            }
        }

        Emit(_circular.Count > 0 ? _circular[0] : Array.IndexOf(_done, false));
    }

    /// <summary>The statements that wait for themselves, in order.</summary>
    private List<int> Circles(List<int> waiting)
    {
        var position = new Dictionary<int, int>(waiting.Count);
        foreach (var i in waiting)
        {
            position[i] = position.Count;
        }

        var successors = waiting.ConvertAll(i => _dependents[i].Where(dependent => !_announced[i] && position.ContainsKey(dependent)).Select(dependent => position[dependent]).ToArray());
        return [.. StronglyConnectedComponents.Of(successors).Where(static component => component.Length > 1).SelectMany(component => component.Select(i => waiting[i])).OrderBy(static i => i)];
    }
}
