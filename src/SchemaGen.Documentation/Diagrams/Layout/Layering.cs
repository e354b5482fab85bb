namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>
/// Which layer each box stands in: below all that lead to it, as far up as there is room. A box that nothing leads to
/// stands right above the first that it leads to.
/// </summary>
internal static class Layering
{
    /// <summary>Room that a layer leaves for arrows that pass through it.</summary>
    private const double Share = 0.85;

    /// <param name="graph">The graph.</param>
    /// <param name="gap">Cells between two boxes.</param>
    /// <returns>The layer of each box, from 0.</returns>
    public static int[] Of(LayoutGraph graph, int gap)
    {
        var above = Neighbours(graph, static arrow => (Math.Max(arrow.From, arrow.To), Math.Min(arrow.From, arrow.To)));
        var below = Neighbours(graph, static arrow => (Math.Min(arrow.From, arrow.To), Math.Max(arrow.From, arrow.To)));
        var room = (int)(graph.MaximumWidth * Share);
        var used = new Dictionary<int, int>();
        var layers = new int[graph.Boxes.Count];
        foreach (var box in Connected(graph, above, below, isRoot: false))
        {
            Place(box, above[box].Select(other => layers[other] + 1).DefaultIfEmpty(0).Max(), step: 1);
        }

        // Those that nothing leads to were taken to be at the top: they move down to what they lead to.
        foreach (var box in Connected(graph, above, below, isRoot: true))
        {
            Place(box, below[box].Min(other => layers[other]) - 1, step: -1);
        }

        var loose = Enumerable.Range(0, layers.Length).Where(box => above[box].Length + below[box].Length == 0).ToList();
        var bottom = used.Keys.DefaultIfEmpty(-1).Max() + 1;
        foreach (var box in loose)
        {
            Place(box, bottom, step: 1);
        }

        return Compact(layers);

        void Place(int box, int layer, int step)
        {
            var width = graph.Boxes[box].Width + gap;
            while (used.TryGetValue(layer, out var taken) && taken + width > room)
            {
                layer += step;
            }

            used[layer] = used.GetValueOrDefault(layer) + width;
            layers[box] = layer;
        }
    }

    private static IEnumerable<int> Connected(LayoutGraph graph, int[][] above, int[][] below, bool isRoot) =>
        Enumerable.Range(0, graph.Boxes.Count).Where(box => isRoot ? above[box].Length == 0 && below[box].Length > 0 : above[box].Length > 0);

    private static int[][] Neighbours(LayoutGraph graph, Func<(int From, int To), (int Of, int Is)> direction)
    {
        var neighbours = graph.Arrows.Select(direction).Distinct().ToLookup(static pair => pair.Of, static pair => pair.Is);
        return [.. Enumerable.Range(0, graph.Boxes.Count).Select(box => neighbours[box].Order().ToArray())];
    }

    /// <summary>Without layers that nothing stands in.</summary>
    private static int[] Compact(int[] layers)
    {
        var used = layers.Distinct().Order().ToList();
        return Array.ConvertAll(layers, layer => used.BinarySearch(layer));
    }
}
