using System.Text;
using SchemaGen.Documentation.Diagrams.Layout;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>
/// Lines and texts in cells of a fixed width. Lines that meet are joined; those of different wires that cross are not: the
/// vertical one passes over the other.
/// </summary>
internal sealed class TextCanvas(int width, int height)
{
    private const int Up = 1;
    private const int Down = 2;
    private const int Left = 4;
    private const int Right = 8;

    /// <summary>By the sum of the directions in which a cell has lines.</summary>
    private const string Signs = " │││─┘┐┤─└┌├─┴┬┼";

    private readonly int[,] _arms = new int[height, width];
    private readonly int[,] _owners = new int[height, width];
    private readonly string?[,] _texts = new string?[height, width];

    /// <summary>The border of a box; wires that end on it are joined to it.</summary>
    public void Box(Point at, BoxSize size)
    {
        var (right, bottom) = (at.X + size.Width - 1, at.Y + size.Height - 1);
        Draw(new Line(at, new Point(right, at.Y)), owner: 0);
        Draw(new Line(new Point(at.X, bottom), new Point(right, bottom)), owner: 0);
        Draw(new Line(at, new Point(at.X, bottom)), owner: 0);
        Draw(new Line(new Point(right, at.Y), new Point(right, bottom)), owner: 0);
    }

    /// <summary>Lines and arrowheads.</summary>
    /// <param name="wire">What to draw.</param>
    /// <param name="origin">Where its upper left corner is on the canvas.</param>
    /// <param name="owner">Tells wires apart; from 1.</param>
    public void Wire(Wire wire, Point origin, int owner)
    {
        foreach (var line in wire.Lines)
        {
            Draw(new Line(Moved(line.From, origin), Moved(line.To, origin)), owner);
        }

        foreach (var head in wire.Heads)
        {
            var at = Moved(head.At, origin);
            _texts[at.Y, at.X] = head.IsUp ? "▲" : "▼";
        }
    }

    /// <summary>A text on one line.</summary>
    public void Text(Point at, string text)
    {
        var x = at.X;
        foreach (var rune in text.EnumerateRunes())
        {
            var columns = TextWidth.Of(rune);
            if (columns == 0 && x > at.X)
            {
                _texts[at.Y, x - 1] += rune.ToString();
                continue;
            }

            for (var i = 0; i < columns; i++)
            {
                _texts[at.Y, x++] = i == 0 ? rune.ToString() : "";
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder((width + 1) * height);
        for (var y = 0; y < height; y++)
        {
            var line = new StringBuilder(width);
            for (var x = 0; x < width; x++)
            {
                line.Append(_texts[y, x] ?? Signs[_arms[y, x]].ToString());
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static Point Moved(Point point, Point origin) => new(point.X + origin.X, point.Y + origin.Y);

    private void Draw(Line line, int owner)
    {
        for (var x = line.From.X; x < line.To.X; x++)
        {
            Join(line.From.Y, x, Right, owner);
            Join(line.From.Y, x + 1, Left, owner);
        }

        for (var y = line.From.Y; y < line.To.Y; y++)
        {
            Join(y, line.From.X, Down, owner);
            Join(y + 1, line.From.X, Up, owner);
        }
    }

    private void Join(int y, int x, int arm, int owner)
    {
        if (owner > 0 && _owners[y, x] > 0 && _owners[y, x] != owner)
        {
            _arms[y, x] = Up | Down;
            return;
        }

        _owners[y, x] = Math.Max(_owners[y, x], owner);
        _arms[y, x] |= arm;
    }
}
