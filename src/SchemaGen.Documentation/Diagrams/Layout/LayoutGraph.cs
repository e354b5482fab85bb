namespace SchemaGen.Documentation.Diagrams.Layout;

/// <summary>
/// Boxes and the arrows between them. A box is known by its index; an arrow from a box to one with a larger index leads
/// down, and the others up, so that the order of the boxes decides where a cycle is broken.
/// </summary>
/// <param name="Boxes">Their sizes in cells, in the order in which they should stand.</param>
/// <param name="Arrows">From whom to whom; each pair once, none from a box to itself.</param>
/// <param name="MaximumWidth">In cells. A box that is wider by itself is placed all the same.</param>
internal sealed record LayoutGraph(IReadOnlyList<BoxSize> Boxes, IReadOnlyList<(int From, int To)> Arrows, int MaximumWidth);

/// <summary>The size of a box in cells, its border too.</summary>
internal readonly record struct BoxSize(int Width, int Height);

/// <summary>Where everything is, in cells from the upper left corner.</summary>
/// <param name="Width">Of the whole.</param>
/// <param name="Height">Of the whole.</param>
/// <param name="Boxes">The upper left corner of each box.</param>
/// <param name="Wires">The arrows; those of one box to those right below share a wire.</param>
/// <param name="Omitted">Arrows for which there was no room.</param>
internal sealed record Drawing(int Width, int Height, IReadOnlyList<Point> Boxes, IReadOnlyList<Wire> Wires, IReadOnlyList<(int From, int To)> Omitted);

/// <summary>A place, in cells.</summary>
internal readonly record struct Point(int X, int Y);

/// <summary>Lines that belong together. They run through the middle of cells; other wires cross them, and none lies upon them.</summary>
/// <param name="Lines">Horizontal and vertical.</param>
/// <param name="Heads">The cells of the arrowheads, right beside the box that each points to.</param>
internal sealed record Wire(IReadOnlyList<Line> Lines, IReadOnlyList<Head> Heads);

/// <summary>A line between two cells of a row or a column, both included.</summary>
internal readonly record struct Line(Point From, Point To);

/// <summary>An arrowhead.</summary>
/// <param name="At">Its cell.</param>
/// <param name="IsUp">Whether it points up; else down.</param>
internal readonly record struct Head(Point At, bool IsUp);
