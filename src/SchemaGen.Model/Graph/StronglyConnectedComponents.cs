namespace SchemaGen.Model.Graph;

/// <summary>
/// Tarjan's algorithm over nodes 0…n-1. It keeps its own stack: a chain of ten thousand tables must not end
/// the process that compiles them.
/// </summary>
internal sealed class StronglyConnectedComponents
{
    private const int Unvisited = -1;

    private readonly IReadOnlyList<int[]> _successors;
    private readonly int[] _number;
    private readonly int[] _lowest;
    private readonly bool[] _open;
    private readonly Stack<int> _members = new();
    private readonly Stack<Visit> _path = new();
    private readonly List<int[]> _components = [];
    private int _count;

    private StronglyConnectedComponents(IReadOnlyList<int[]> successors)
    {
        _successors = successors;
        _number = new int[successors.Count];
        _lowest = new int[successors.Count];
        _open = new bool[successors.Count];
        for (var node = 0; node < successors.Count; node++)
        {
            _number[node] = Unvisited;
        }
    }

    /// <summary>The components, each after all that it can reach, each sorted.</summary>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int[]> successors)
    {
        var search = new StronglyConnectedComponents(successors);
        for (var node = 0; node < successors.Count; node++)
        {
            if (search._number[node] == Unvisited)
            {
                search.Explore(node);
            }
        }

        return search._components;
    }

    private void Explore(int start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            var visit = _path.Pop();
            if (visit.Next < _successors[visit.Node].Length)
            {
                _path.Push(visit with { Next = visit.Next + 1 });
                Follow(visit.Node, _successors[visit.Node][visit.Next]);
            }
            else
            {
                Leave(visit.Node);
            }
        }
    }

    private void Enter(int node)
    {
        _number[node] = _lowest[node] = _count++;
        _open[node] = true;
        _members.Push(node);
        _path.Push(new Visit(node, 0));
    }

    private void Follow(int node, int successor)
    {
        if (_number[successor] == Unvisited)
        {
            Enter(successor);
        }
        else if (_open[successor])
        {
            _lowest[node] = Math.Min(_lowest[node], _number[successor]);
        }
    }

    private void Leave(int node)
    {
        if (_path.Count > 0)
        {
            var caller = _path.Peek().Node;
            _lowest[caller] = Math.Min(_lowest[caller], _lowest[node]);
        }

        if (_lowest[node] == _number[node])
        {
            _components.Add(Close(node));
        }
    }

    private int[] Close(int root)
    {
        var component = new List<int>();
        int member;
        do
        {
            member = _members.Pop();
            _open[member] = false;
            component.Add(member);
        }
        while (member != root);

        component.Sort();
        return [.. component];
    }

    /// <summary>A node on the path and which of its successors comes next.</summary>
    private readonly record struct Visit(int Node, int Next);
}
