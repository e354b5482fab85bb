namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>The lines of a net, from the box or the passage that it leaves to the next layer.</summary>
internal static class Wiring
{
    /// <param name="net">With its columns and its track.</param>
    /// <param name="channel">The channel that it runs through.</param>
    /// <param name="top">The first row of the layer above.</param>
    /// <param name="height">The rows of that layer.</param>
    public static Wire Of(Net net, Channel channel, int top, int height)
    {
        var lines = new List<Line>();
        var heads = new List<Head>();
        var below = top + height + channel.Height;
        var track = top + height + channel.Lead + net.Track;
        var start = Start(net, top, lines);
        if (net.IsUp && !net.Upper.IsPassing)
        {
            heads.Add(new Head(new Point(net.Exit, ++start), IsUp: true));
        }

        lines.Add(Vertical(net.Exit, start, net.IsStraight ? below : track));
        if (!net.IsStraight)
        {
            lines.Add(new Line(new Point(net.Left, track), new Point(net.Right, track)));
        }

        for (var i = 0; i < net.Lower.Count; i++)
        {
            var isPointedTo = !net.IsUp && !net.Lower[i].IsPassing;
            if (!net.IsStraight)
            {
                lines.Add(Vertical(net.Entries[i], track, isPointedTo ? below - 1 : below));
            }

            if (isPointedTo)
            {
                heads.Add(new Head(new Point(net.Entries[i], below - 1), IsUp: false));
            }
        }

        if (net.IsStraight && heads.Exists(static head => !head.IsUp))
        {
            lines[^1] = Vertical(net.Exit, start, below - 1);
        }

        return new Wire(lines, heads);
    }

    /// <summary>The row in which a net leaves: the lower border of a box; or what passes through a layer has its lines there too.</summary>
    private static int Start(Net net, int top, List<Line> lines)
    {
        if (!net.Upper.IsPassing)
        {
            return top + net.Upper.Height - 1;
        }

        if (net.Upper.Entry != net.Exit)
        {
            lines.Add(new Line(new Point(Math.Min(net.Upper.Entry, net.Exit), top), new Point(Math.Max(net.Upper.Entry, net.Exit), top)));
        }

        return top;
    }

    private static Line Vertical(int column, int from, int to) => new(new Point(column, from), new Point(column, to));
}
