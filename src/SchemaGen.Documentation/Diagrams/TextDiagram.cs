using SchemaGen.Documentation.Diagrams.Layout;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>Boxes with a few lines of text each, and the arrows between them, as text that any editor shows.</summary>
internal static class TextDiagram
{
    private const int Padding = 1;

    /// <param name="boxes">The lines of each box, in the order of <see cref="LayoutGraph.Boxes"/>.</param>
    /// <param name="arrows">From whom to whom, by index.</param>
    /// <param name="maximumWidth">In columns.</param>
    /// <returns>The lines, each with LF, and the arrows for which there was no room.</returns>
    public static (string Text, IReadOnlyList<(int From, int To)> Omitted) Render(
        IReadOnlyList<IReadOnlyList<string>> boxes, IReadOnlyList<(int From, int To)> arrows, int maximumWidth)
    {
        var ties = new int[boxes.Count];
        foreach (var (from, to) in arrows)
        {
            ties[from]++;
            ties[to]++;
        }

        var sizes = boxes.Select((lines, box) => SizeOf(lines, ties[box], maximumWidth)).ToList();
        var drawing = LayeredLayout.Of(new LayoutGraph(sizes, arrows, maximumWidth));
        var canvas = new TextCanvas(drawing.Width, drawing.Height);
        for (var i = 0; i < boxes.Count; i++)
        {
            canvas.Box(drawing.Boxes[i], sizes[i]);
            for (var line = 0; line < boxes[i].Count; line++)
            {
                canvas.Text(new Point(drawing.Boxes[i].X + 1 + Padding, drawing.Boxes[i].Y + 1 + line), TextWidth.Cut(boxes[i][line], sizes[i].Width - 2 - (2 * Padding)));
            }
        }

        for (var i = 0; i < drawing.Wires.Count; i++)
        {
            canvas.Wire(drawing.Wires[i], new Point(0, 0), i + 1);
        }

        return (canvas.ToString(), drawing.Omitted);
    }

    /// <summary>Wide enough for its lines, and for its arrows to reach it one beside the other.</summary>
    private static BoxSize SizeOf(IReadOnlyList<string> lines, int ties, int maximumWidth)
    {
        var width = Math.Max(lines.Max(TextWidth.Of) + (2 * Padding), ties + 2) + 2;
        return new BoxSize(Math.Min(width, maximumWidth), lines.Count + 2);
    }
}
