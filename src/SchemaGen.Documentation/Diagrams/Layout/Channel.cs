namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>
/// The rows between two layers. Every net has columns of its own there, so that no two lie upon each other, and shares the
/// row of its horizontal part only with nets that are beside it.
/// </summary>
internal sealed class Channel
{
    private readonly Dictionary<int, Net> _columns = [];

    public Channel(IReadOnlyList<Net> nets)
    {
        Nets = nets;
        foreach (var net in nets.OrderBy(static net => net.Lower.Count > 1).ThenBy(static net => net.Upper.Center))
        {
            if (net.Lower.Count > 1 || !TryStraight(net))
            {
                Bend(net);
            }
        }

        AssignTracks();
    }

    public IReadOnlyList<Net> Nets { get; }

    /// <summary>Rows for horizontal parts.</summary>
    public int Tracks { get; private set; }

    /// <summary>Rows above the first track: room for an arrowhead that points up, and for a wire to be seen where there are no tracks.</summary>
    public int Lead => Tracks == 0 || Nets.Any(static net => net.IsUp) ? 1 : 0;

    /// <summary>With the row of arrowheads at the bottom.</summary>
    public int Height => Nets.Count == 0 ? 1 : Lead + Tracks + 1;

    private bool TryStraight(Net net)
    {
        var (upper, lower) = (net.Upper, net.Lower[0]);
        var (left, right) = (Math.Max(First(upper), First(lower)), Math.Min(Last(upper), Last(lower)));
        var wanted = upper.IsPassing ? upper.Entry : (int)lower.Center;
        if (left > right || (upper.IsPassing && (wanted < left || wanted > right)) || Nearest(net, wanted, left, right) is not { } column)
        {
            return false;
        }

        Take(net, column);
        net.Exit = net.Entries[0] = column;
        SetEntry(lower, column);
        return true;
    }

    private void Bend(Net net)
    {
        net.Exit = Choose(net, net.Upper.IsPassing ? net.Upper.Entry : (int)net.Upper.Center, net.Upper);
        for (var i = 0; i < net.Lower.Count; i++)
        {
            var lower = net.Lower[i];
            var wanted = lower.IsPassing || lower.Above.Count == 1 ? (int)lower.Center : Math.Clamp(net.Exit, First(lower), Last(lower));
            net.Entries[i] = Choose(net, wanted, lower);
            SetEntry(lower, net.Entries[i]);
        }
    }

    /// <summary>A free column of a vertex; where it has none left, the one that is wanted.</summary>
    private int Choose(Net net, int wanted, Vertex vertex)
    {
        var column = Nearest(net, wanted, First(vertex), Last(vertex)) ?? wanted;
        Take(net, column);
        return column;
    }

    private int? Nearest(Net net, int wanted, int left, int right)
    {
        for (var distance = 0; distance <= right - left + Math.Abs(wanted - left); distance++)
        {
            foreach (var column in (int[])[wanted + distance, wanted - distance])
            {
                if (column >= left && column <= right && (!_columns.TryGetValue(column, out var owner) || owner == net))
                {
                    return column;
                }
            }
        }

        return null;
    }

    private void Take(Net net, int column) => _columns.TryAdd(column, net);

    private static void SetEntry(Vertex vertex, int column) => vertex.Entry = vertex.IsPassing ? column : vertex.Entry;

    /// <summary>Corners of boxes stay free.</summary>
    private static int First(Vertex vertex) => vertex.IsPassing ? vertex.X : vertex.X + 1;

    private static int Last(Vertex vertex) => vertex.X + vertex.Width - (vertex.IsPassing ? 1 : 2);

    private void AssignTracks()
    {
        var ends = new List<int>();
        foreach (var net in Nets.Where(static net => !net.IsStraight).OrderBy(static net => net.Left).ThenBy(static net => net.Right))
        {
            var track = ends.FindIndex(end => end + 1 < net.Left);
            if (track < 0)
            {
                track = ends.Count;
                ends.Add(0);
            }

            ends[track] = net.Right;
            net.Track = track;
        }

        Tracks = ends.Count;
    }
}
