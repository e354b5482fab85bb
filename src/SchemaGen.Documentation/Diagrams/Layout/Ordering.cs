namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>The order inside layers that makes wires cross little: each vertex near the mean of those it is tied to, down and up in turn.</summary>
internal static class Ordering
{
    private const int Sweeps = 12;

    public static void Arrange(LayerSet set)
    {
        Renumber(set);
        var best = Remember(set);
        var fewest = Crossings(set);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(set, isDown: sweep % 2 == 0);
            var crossings = Crossings(set);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = Remember(set);
            }
        }

        for (var i = 0; i < best.Count; i++)
        {
            set.Layers[i].Clear();
            set.Layers[i].AddRange(best[i]);
        }

        Renumber(set);
    }

    private static void Sweep(LayerSet set, bool isDown)
    {
        for (var i = 0; i < set.Layers.Count; i++)
        {
            var layer = set.Layers[isDown ? i : set.Layers.Count - 1 - i];
            var ordered = layer.OrderBy(vertex => Mean(isDown ? vertex.Above : vertex.Below, vertex.Rank)).ToList();
            layer.Clear();
            layer.AddRange(ordered);
            for (var rank = 0; rank < layer.Count; rank++)
            {
                layer[rank].Rank = rank;
            }
        }
    }

    private static double Mean(List<Vertex> neighbours, int otherwise)
    {
        var sum = 0;
        foreach (var neighbour in neighbours)
        {
            sum += neighbour.Rank;
        }

        return neighbours.Count == 0 ? otherwise : (double)sum / neighbours.Count;
    }

    /// <summary>How many pairs of ties cross, layer by layer: inversions, counted in a tree of sums.</summary>
    private static long Crossings(LayerSet set)
    {
        long crossings = 0;
        for (var i = 1; i < set.Layers.Count; i++)
        {
            var sums = new int[set.Layers[i].Count + 1];
            var total = 0;
            foreach (var upper in set.Layers[i - 1])
            {
                foreach (var lower in upper.Below)
                {
                    crossings += total - Sum(sums, lower.Rank + 1);
                }

                foreach (var lower in upper.Below)
                {
                    Add(sums, lower.Rank + 1);
                    total++;
                }
            }
        }

        return crossings;
    }

    private static int Sum(int[] sums, int index)
    {
        var sum = 0;
        for (; index > 0; index -= index & -index)
        {
            sum += sums[index];
        }

        return sum;
    }

    private static void Add(int[] sums, int index)
    {
        for (; index < sums.Length; index += index & -index)
        {
            sums[index]++;
        }
    }

    private static List<List<Vertex>> Remember(LayerSet set) => [.. set.Layers.Select(static layer => layer.ToList())];

    private static void Renumber(LayerSet set)
    {
        foreach (var layer in set.Layers)
        {
            for (var rank = 0; rank < layer.Count; rank++)
            {
                layer[rank].Rank = rank;
            }
        }
    }
}
