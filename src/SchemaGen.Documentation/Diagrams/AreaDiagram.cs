using System.Text;
using SchemaGen.Documentation.Areas;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>The tables of one area in a frame with its name; what refers to tables of other areas is listed below them.</summary>
internal static class AreaDiagram
{
    private const int MaximumText = 28;

    public static string Render(SchemaIndex schema, AreaGroup area, int maximumWidth)
    {
        var graph = AreaGraph.Of(schema, area.Tables);
        var boxes = graph.Tables.Select(table => Lines(schema, schema.Find(table)!)).ToList();
        var (text, omitted) = TextDiagram.Render(boxes, graph.Arrows, maximumWidth - 4);
        var elsewhere = graph.Tables
            .Select((table, index) => (table, targets: graph.Elsewhere(table).Concat(omitted.Where(arrow => arrow.To == index).Select(arrow => graph.Tables[arrow.From])).Distinct().ToList()))
            .Where(static pair => pair.targets.Count > 0)
            .SelectMany(pair => Wrapped($"{Name(pair.table)} ◄── ", pair.targets.Select(Name), maximumWidth - 4))
            .ToList();
        var lines = text.TrimEnd('\n').Split('\n').Concat(elsewhere.Count > 0 ? elsewhere.Prepend("") : []).ToList();
        return Framed(MarkdownText.Line(area.Name).ToUpperInvariant(), lines, maximumWidth);
    }

    private static IReadOnlyList<string> Lines(SchemaIndex schema, Relation table)
    {
        var self = schema.ForeignKeys.KeysTo(table.Name).Any(referring => referring.Table.Name == table.Name) ? " ↺" : "";
        var name = $"{TextWidth.Cut(Name(table.Name), MaximumText)}{self}";
        return schema.Descriptions.LabelOf(table.Name) is { } label ? [name, TextWidth.Cut($"({MarkdownText.Line(label.Trim())})", MaximumText)] : [name];
    }

    private static string Name(QualifiedName table) => MarkdownText.Line(table.Displayed());

    private static IEnumerable<string> Wrapped(string start, IEnumerable<string> items, int width)
    {
        var line = new StringBuilder(start);
        var isEmpty = true;
        foreach (var item in items)
        {
            if (!isEmpty && TextWidth.Of(line.ToString()) + 2 + TextWidth.Of(item) > width)
            {
                yield return $"{line},";
                line.Clear().Append(' ', TextWidth.Of(start));
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : ", ").Append(item);
            isEmpty = false;
        }

        yield return TextWidth.Cut(line.ToString(), width);
    }

    private static string Framed(string title, List<string> lines, int maximumWidth)
    {
        title = TextWidth.Cut(title, maximumWidth - 8);
        var inner = Math.Max(lines.Max(TextWidth.Of), TextWidth.Of(title) + 2);
        var frame = new StringBuilder($"┌─ {title} {new string('─', inner - TextWidth.Of(title) - 1)}┐\n");
        foreach (var line in lines)
        {
            frame.Append("│ ").Append(line).Append(' ', inner - TextWidth.Of(line)).Append(" │\n");
        }

        return frame.Append('└').Append('─', inner + 2).Append("┘\n").ToString();
    }
}
