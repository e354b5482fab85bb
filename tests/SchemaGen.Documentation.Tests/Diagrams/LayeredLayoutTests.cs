using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Documentation.Diagrams.Layout;

namespace SchemaGen.Documentation.Tests.Diagrams;

/// <summary>What must hold of every drawing, whatever hangs on what.</summary>
public sealed class LayeredLayoutTests
{
    private const int Width = 116;

    private static readonly Gen<LayoutGraph> Graphs =
        from count in Gen.Choose(1, 18)
        from sizes in Gen.ArrayOf(Gen.Choose(0, 20), count)
        from arrows in Gen.ArrayOf(Gen.Choose(0, (count * count) - 1), count + (count / 2))
        select Graph(count, sizes, [.. arrows.Select(code => (code / count, code % count)).Where(static arrow => arrow.Item1 != arrow.Item2).Distinct()]);

    [Fact]
    public void Boxes_lie_apart_and_no_line_runs_through_one() => ForAll(static (graph, drawing) =>
    {
        var taken = new HashSet<Point>();
        for (var box = 0; box < graph.Boxes.Count; box++)
        {
            Assert.All(Cells(graph, drawing, box), cell => Assert.True(taken.Add(cell)));
        }

        foreach (var line in drawing.Wires.SelectMany(static wire => wire.Lines))
        {
            // A line may end on a border.
            Assert.DoesNotContain(CellsOf(line).Except([line.From, line.To]), taken.Contains);
        }
    });

    [Fact]
    public void It_is_not_wider_than_it_may_be() => ForAll(static (_, drawing) => Assert.InRange(drawing.Width, 1, Width));

    [Fact]
    public void No_two_wires_lie_upon_each_other() => ForAll(static (_, drawing) =>
    {
        var steps = drawing.Wires.SelectMany(static (wire, owner) => wire.Lines.SelectMany(CellSteps).Distinct().Select(step => (step, owner)));
        Assert.All(steps.GroupBy(static pair => pair.step), static group => Assert.Single(group));
    });

    [Fact]
    public void Following_the_wires_gives_the_arrows() => ForAll(static (graph, drawing) =>
        Assert.Equal(graph.Arrows.Order(), WireTrace.Arrows(graph, drawing).Concat(drawing.Omitted).Order()));

    [Fact]
    public void The_same_graph_gives_the_same_drawing() => ForAll(static (graph, drawing) =>
    {
        var again = LayeredLayout.Of(graph);
        Assert.Equal(drawing.Boxes, again.Boxes);
        Assert.Equal(drawing.Wires.SelectMany(static wire => wire.Lines), again.Wires.SelectMany(static wire => wire.Lines));
    });

    [Fact]
    public void An_arrow_leads_down_unless_it_closes_a_circle()
    {
        var drawing = LayeredLayout.Of(Graph(3, [0, 0, 0], [(0, 1), (1, 2), (2, 0)]));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).OrderBy(box => drawing.Boxes[box].Y));
        Assert.Equal([false, false, true], drawing.Wires.SelectMany(static wire => wire.Heads).Select(static head => head.IsUp).Order());
    }

    internal static IEnumerable<Point> Cells(LayoutGraph graph, Drawing drawing, int box) =>
        from y in Enumerable.Range(drawing.Boxes[box].Y, graph.Boxes[box].Height)
        from x in Enumerable.Range(drawing.Boxes[box].X, graph.Boxes[box].Width)
        select new Point(x, y);

    internal static IEnumerable<Point> CellsOf(Line line) =>
        from y in Enumerable.Range(line.From.Y, line.To.Y - line.From.Y + 1)
        from x in Enumerable.Range(line.From.X, line.To.X - line.From.X + 1)
        select new Point(x, y);

    private static IEnumerable<(Point, Point)> CellSteps(Line line) => CellsOf(line).Zip(CellsOf(line).Skip(1));

    private static LayoutGraph Graph(int count, int[] sizes, (int From, int To)[] arrows) => new(
        [.. Enumerable.Range(0, count).Select(box => new BoxSize(Math.Max(6 + sizes[box], arrows.Count(arrow => arrow.From == box || arrow.To == box) + 4), 3 + (sizes[box] % 3)))], arrows, Width);

    private static void ForAll(Action<LayoutGraph, Drawing> check) =>
        Prop.ForAll(Graphs.ToArbitrary(), graph => check(graph, LayeredLayout.Of(graph))).QuickCheckThrowOnFailure();
}
