namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>The layers with their vertices, from left to right. All arrows of one box that point the same way share what passes through a layer.</summary>
internal sealed class LayerSet
{
    private const int PassingWidth = 3;

    private readonly Dictionary<(int Box, bool IsUp, int Layer), Vertex> _passing = [];
    private readonly HashSet<Tie> _ties = [];

    public LayerSet(LayoutGraph graph, int[] layers)
    {
        Layers = [.. Enumerable.Range(0, layers.DefaultIfEmpty(-1).Max() + 1).Select(static _ => new List<Vertex>())];
        Boxes = [.. graph.Boxes.Select((size, box) => new Vertex { Box = box, Layer = layers[box], Width = size.Width, Height = size.Height, IsPassing = false })];
        foreach (var vertex in Boxes)
        {
            Layers[vertex.Layer].Add(vertex);
        }

        foreach (var (from, to) in graph.Arrows)
        {
            // Two boxes of one layer never have an arrow between them: the later stands below the earlier.
            var isUp = layers[from] > layers[to];
            Connect(isUp ? to : from, isUp ? from : to, isUp);
        }
    }

    public IReadOnlyList<List<Vertex>> Layers { get; }

    /// <summary>The vertices of the boxes, by index.</summary>
    public IReadOnlyList<Vertex> Boxes { get; }

    /// <summary>What hangs on what in the next layer.</summary>
    public IReadOnlyCollection<Tie> Ties => _ties;

    private void Connect(int upper, int lower, bool isUp)
    {
        var vertex = Boxes[upper];
        for (var layer = vertex.Layer + 1; layer < Boxes[lower].Layer; layer++)
        {
            if (!_passing.TryGetValue((upper, isUp, layer), out var next))
            {
                next = new Vertex { Box = upper, Layer = layer, Width = PassingWidth, Height = 1, IsPassing = true, IsUp = isUp };
                _passing.Add((upper, isUp, layer), next);
                Layers[layer].Add(next);
                Link(vertex, next, isUp);
            }

            vertex = next;
        }

        Link(vertex, Boxes[lower], isUp);
    }

    private void Link(Vertex upper, Vertex lower, bool isUp)
    {
        if (_ties.Add(new Tie(upper, lower, isUp)))
        {
            upper.Below.Add(lower);
            lower.Above.Add(upper);
        }
    }
}

/// <summary>A piece of an arrow between two layers.</summary>
internal sealed record Tie(Vertex Upper, Vertex Lower, bool IsUp);
