using SchemaGen.Documentation.Diagrams.Layout;

namespace SchemaGen.Documentation.Tests.Diagrams;

/// <summary>Reads the arrows off a drawing, as a person follows lines: along a wire, and from one wire into the next where both end.</summary>
internal static class WireTrace
{
    public static IEnumerable<(int From, int To)> Arrows(LayoutGraph graph, Drawing drawing)
    {
        var owners = Enumerable.Range(0, graph.Boxes.Count).SelectMany(box => LayeredLayoutTests.Cells(graph, drawing, box).Select(cell => (cell, box))).ToDictionary(static pair => pair.cell, static pair => pair.box);
        var parts = Joined(drawing);
        foreach (var part in parts)
        {
            var heads = part.SelectMany(static wire => wire.Heads).ToList();
            var ends = part.SelectMany(static wire => wire.Lines).SelectMany(static line => new[] { line.From, line.To }).Where(owners.ContainsKey).Select(end => owners[end]).Distinct().ToList();
            var pointed = heads.Select(head => owners[head.At with { Y = head.At.Y + (head.IsUp ? -1 : 1) }]).Distinct().ToList();

            // Down: it leaves one box at its border, and ends before those that it points to. Up: the other way round.
            foreach (var arrow in from box in ends.Except(pointed) from target in pointed select (box, target))
            {
                yield return arrow;
            }
        }
    }

    /// <summary>Wires that belong together: those that pass through a layer end where the next begins.</summary>
    private static List<List<Wire>> Joined(Drawing drawing)
    {
        var parts = new List<List<Wire>>();
        foreach (var wire in drawing.Wires)
        {
            var tied = parts.Where(part => part.Exists(other => Ends(other).Intersect(Ends(wire)).Any())).ToList();
            parts.RemoveAll(tied.Contains);
            parts.Add([wire, .. tied.SelectMany(static part => part)]);
        }

        return parts;
    }

    /// <summary>Vertical lines alone: where they end, nothing of another wire passes.</summary>
    private static IEnumerable<Point> Ends(Wire wire) =>
        wire.Lines.Where(static line => line.From.X == line.To.X && line.From.Y != line.To.Y).SelectMany(static line => new[] { line.From, line.To })
            .Concat(wire.Lines.Where(static line => line.From.Y == line.To.Y).SelectMany(static line => new[] { line.From, line.To }));
}
