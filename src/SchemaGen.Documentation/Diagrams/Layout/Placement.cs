namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>
/// Columns: each vertex as near to the middle of those it is tied to as its neighbours in the layer let it be. That is a
/// regression in which values must not fall: runs that want to overlap are moved together to the mean of what they want.
/// </summary>
internal static class Placement
{
    private const int Sweeps = 8;

    /// <param name="set">Layers in their order.</param>
    /// <param name="gap">Cells between two boxes; what passes through keeps one.</param>
    /// <param name="maximumWidth">In cells.</param>
    public static void Arrange(LayerSet set, int gap, int maximumWidth)
    {
        var width = Math.Max(maximumWidth, set.Layers.Select(layer => Offsets(layer, gap)[^1]).DefaultIfEmpty(0).Max());
        foreach (var layer in set.Layers)
        {
            Place(layer, gap, width, static vertex => vertex.X);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 0; i < set.Layers.Count; i++)
            {
                Place(set.Layers[isDown ? i : set.Layers.Count - 1 - i], gap, width, vertex => Wanted(vertex, isDown));
            }
        }

        var left = set.Layers.SelectMany(static layer => layer).Select(static vertex => vertex.X).DefaultIfEmpty(0).Min();
        foreach (var vertex in set.Layers.SelectMany(static layer => layer))
        {
            vertex.X -= left;
        }
    }

    private static double Wanted(Vertex vertex, bool isDown)
    {
        var neighbours = isDown ? vertex.Above : vertex.Below;
        neighbours = neighbours.Count > 0 ? neighbours : isDown ? vertex.Below : vertex.Above;
        return neighbours.Count == 0 ? vertex.X : neighbours.Average(static neighbour => neighbour.Center) - (vertex.Width / 2.0);
    }

    private static void Place(List<Vertex> layer, int gap, int width, Func<Vertex, double> wanted)
    {
        var offsets = Offsets(layer, gap);
        var runs = new Stack<(double Sum, int Count)>();
        for (var i = 0; i < layer.Count; i++)
        {
            (double Sum, int Count) run = (wanted(layer[i]) - offsets[i], 1);
            while (runs.TryPeek(out var before) && before.Sum / before.Count >= run.Sum / run.Count)
            {
                runs.Pop();
                run = (before.Sum + run.Sum, before.Count + run.Count);
            }

            runs.Push(run);
        }

        var index = 0;
        var room = width - offsets[^1];
        foreach (var (sum, count) in runs.Reverse())
        {
            var shift = (int)Math.Round(Math.Clamp(sum / count, 0, room), MidpointRounding.AwayFromZero);
            for (var i = 0; i < count; i++, index++)
            {
                layer[index].X = shift + offsets[index];
            }
        }
    }

    /// <summary>Where each would stand if the layer were packed to the left; at the end how wide it would be.</summary>
    private static int[] Offsets(List<Vertex> layer, int gap)
    {
        var offsets = new int[layer.Count + 1];
        for (var i = 0; i < layer.Count; i++)
        {
            var isLast = i == layer.Count - 1;
            offsets[i + 1] = offsets[i] + layer[i].Width + (isLast ? 0 : layer[i].IsPassing || layer[i + 1].IsPassing ? 1 : gap);
        }

        return offsets;
    }
}
