namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>
/// Lays a graph out in layers, in steps that each have their file: layers, order inside them, columns, channels between
/// them. The same graph always comes to the same drawing.
/// </summary>
internal static class LayeredLayout
{
    private const int Gap = 2;

    /// <summary>How often arrows are left out to make a drawing fit before it is as wide as it is.</summary>
    private const int Patience = 200;

    public static Drawing Of(LayoutGraph graph)
    {
        var omitted = new List<(int From, int To)>();
        var layers = Layering.Of(graph, Gap);
        var set = new LayerSet(graph, layers);
        for (var i = 0; i < Patience && TooWide(set, graph.MaximumWidth) is { } passing; i++)
        {
            var through = graph.Arrows.Where(arrow => Passes(arrow, passing, layers)).ToHashSet();
            omitted.AddRange(through);
            graph = graph with { Arrows = [.. graph.Arrows.Where(arrow => !through.Contains(arrow))] };
            set = new LayerSet(graph, layers);
        }

        Ordering.Arrange(set);
        Placement.Arrange(set, Gap, graph.MaximumWidth);
        return Draw(set, omitted);
    }

    /// <summary>The arrow that is to be left out where a layer does not fit: of those that pass through it, the one of the box that comes last.</summary>
    private static Vertex? TooWide(LayerSet set, int maximumWidth) => set.Layers
        .FirstOrDefault(layer => layer.Any(static vertex => vertex.IsPassing) && layer.Sum(static vertex => vertex.Width + (vertex.IsPassing ? 1 : Gap)) - 1 > maximumWidth)?
        .LastOrDefault(static vertex => vertex.IsPassing);

    private static bool Passes((int From, int To) arrow, Vertex passing, int[] layers)
    {
        var isUp = layers[arrow.From] > layers[arrow.To];
        var (upper, lower) = isUp ? (arrow.To, arrow.From) : (arrow.From, arrow.To);
        return upper == passing.Box && isUp == passing.IsUp && layers[lower] > passing.Layer;
    }

    private static Drawing Draw(LayerSet set, List<(int From, int To)> omitted)
    {
        var wires = new List<Wire>();
        var boxes = new Point[set.Boxes.Count];
        var nets = set.Ties
            .GroupBy(static tie => (tie.Upper, tie.IsUp))
            .Select(static group => new Net(group.Key.Upper, group.Key.IsUp, [.. group.Select(static tie => tie.Lower).OrderBy(static vertex => vertex.Rank)]))
            .OrderBy(static net => net.Upper.Rank)
            .ToLookup(static net => net.Upper.Layer);
        var y = 0;
        for (var i = 0; i < set.Layers.Count; i++)
        {
            var layer = set.Layers[i];
            var height = layer.Max(static vertex => vertex.Height);
            foreach (var vertex in layer.Where(static vertex => !vertex.IsPassing))
            {
                boxes[vertex.Box] = new Point(vertex.X, y);
            }

            var channel = new Channel([.. nets[i]]);
            wires.AddRange(channel.Nets.Select(net => Wiring.Of(net, channel, y, height)));
            y += height + (i == set.Layers.Count - 1 ? 0 : channel.Height);
        }

        var right = set.Layers.SelectMany(static layer => layer).Select(static vertex => vertex.X + vertex.Width).DefaultIfEmpty(0).Max();
        return new Drawing(right, y, boxes, wires, omitted);
    }
}
