using System.Globalization;
using System.Text;
using SchemaGen.Documentation.Diagrams.Layout;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>Tables and the foreign keys between them as a drawing that a browser shows, in its light or dark colours, with a link to the page of each table.</summary>
internal static class SvgDiagram
{
    private const int CellWidth = 8;
    private const int CellHeight = 18;
    private const int Margin = 16;
    private const int MaximumText = 40;

    /// <summary>Above this, boxes have names alone.</summary>
    private const int MaximumDetailed = 80;

    /// <summary>A drawing is about as wide as it is high, and never narrower than a page.</summary>
    private const int MinimumWidth = 150;

    private const string Style =
        """
        text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; }
        .name { font-weight: bold; }
        .dim { fill: #59636e; }
        .box { fill: #ffffff; stroke: #818b98; }
        .head { fill: #eef1f4; stroke: #818b98; }
        .wire { fill: none; stroke: #0969da; stroke-width: 1.4; }
        .tip { fill: #0969da; }
        .ground { fill: #f6f8fa; }
        a:hover .name { text-decoration: underline; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .dim { fill: #9198a1; }
          .box { fill: #0d1117; stroke: #656c76; }
          .head { fill: #212830; stroke: #656c76; }
          .wire { stroke: #4493f8; }
          .tip { fill: #4493f8; }
          .ground { fill: #010409; }
        }

        """;

    public static string Render(SchemaIndex schema, string title, IReadOnlyList<Relation> tables)
    {
        var graph = AreaGraph.Of(schema, tables);
        var isDetailed = tables.Count <= MaximumDetailed;
        var boxes = graph.Tables.Select(name => Rows(schema, schema.Find(name)!, isDetailed)).ToList();
        var ties = graph.Arrows.SelectMany(static arrow => new[] { arrow.From, arrow.To }).GroupBy(static box => box).ToDictionary(static group => group.Key, static group => group.Count());
        var sizes = boxes.Select((rows, box) => new BoxSize(Math.Max(rows.Max(static row => TextWidth.Of(row.Text)), ties.GetValueOrDefault(box)) + 4, rows.Count + 2)).ToList();
        var area = sizes.Sum(static size => (double)(size.Width + 4) * (size.Height + 4) * CellHeight / CellWidth);
        var drawing = LayeredLayout.Of(new LayoutGraph(sizes, graph.Arrows, Math.Max(MinimumWidth, (int)Math.Sqrt(area * 1.6))));
        var svg = new StringBuilder();
        var (width, height) = ((drawing.Width * CellWidth) + (2 * Margin), (drawing.Height * CellHeight) + (2 * Margin));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n");
        svg.Append("<title>").Append(SvgText.Escape(title)).Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>\n");
        foreach (var wire in drawing.Wires)
        {
            AppendWire(svg, wire);
        }

        for (var i = 0; i < boxes.Count; i++)
        {
            AppendBox(svg, schema, schema.Find(graph.Tables[i])!, boxes[i], drawing.Boxes[i], sizes[i]);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static List<(string Text, string Class)> Rows(SchemaIndex schema, Relation table, bool isDetailed)
    {
        var self = table.ForeignKeys.Any(key => key.References == table.Name) ? " ↺" : "";
        List<(string Text, string Class)> rows = [(TextWidth.Cut(table.Name.Displayed(), MaximumText) + self, "name")];
        if (schema.Descriptions.LabelOf(table.Name) is { } label)
        {
            rows.Add(($"({TextWidth.Cut(label.Trim(), MaximumText)})", "dim"));
        }

        if (isDetailed)
        {
            rows.AddRange(table.Columns
                .Select(column => (column, marks: string.Join(' ', Marks(table, column.Name))))
                .Where(static pair => pair.marks.Length > 0)
                .Select(static pair => (TextWidth.Cut($"{pair.column.Name} {ShortType.Of(pair.column.Type)} {pair.marks}", MaximumText), "key")));
        }

        return rows;
    }

    private static IEnumerable<string> Marks(Relation table, string column)
    {
        if (table.PrimaryKey?.Columns.Contains(column) == true)
        {
            yield return "PK";
        }

        if (table.ForeignKeys.Any(key => key.Columns.Contains(column)))
        {
            yield return "FK";
        }
    }

    private static void AppendBox(StringBuilder svg, SchemaIndex schema, Relation table, List<(string Text, string Class)> rows, Point at, BoxSize size)
    {
        var (x, y) = (X(at.X), Y(at.Y));
        var (width, height) = ((size.Width - 1) * CellWidth, (size.Height - 1) * CellHeight);
        svg.Append("<a href=\"../").Append(SvgText.Escape(string.Join('/', DocumentPaths.Page(schema.PageOf(table.Name)!).Split('/').Select(Uri.EscapeDataString)))).Append("\">");
        svg.Append("<title>").Append(SvgText.Escape(ObjectText.Paragraphs(table.Comment).FirstOrDefault() ?? table.Name.Displayed())).Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"head\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{CellHeight + 3}\" rx=\"4\"/>");
        for (var i = 0; i < rows.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{rows[i].Class}\" x=\"{x + CellWidth}\" y=\"{y + (i * CellHeight) + (i == 0 ? 15 : 24)}\">{SvgText.Escape(rows[i].Text)}</text>");
        }

        svg.Append("</a>\n");
    }

    private static void AppendWire(StringBuilder svg, Wire wire)
    {
        svg.Append("<path class=\"wire\" d=\"");
        foreach (var line in wire.Lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{X(line.From.X)} {Y(line.From.Y)}");
            _ = line.From.X == line.To.X
                ? svg.Append(CultureInfo.InvariantCulture, $"V{Y(line.To.Y)}")
                : svg.Append(CultureInfo.InvariantCulture, $"H{X(line.To.X)}");
        }

        svg.Append("\"/>");
        foreach (var head in wire.Heads)
        {
            // The tip is where the border of the box is: a cell further on.
            var (x, tip) = (X(head.At.X), Y(head.At.Y + (head.IsUp ? -1 : 1)));
            var end = tip + (head.IsUp ? 9 : -9);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"wire\" d=\"M{x} {Y(head.At.Y)}V{end}\"/><path class=\"tip\" d=\"M{x} {tip}L{x - 4} {end}H{x + 4}Z\"/>");
        }

        svg.Append('\n');
    }

    private static int X(int column) => Margin + (column * CellWidth) + (CellWidth / 2);

    private static int Y(int row) => Margin + (row * CellHeight) + (CellHeight / 2);
}
