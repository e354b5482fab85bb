using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary>A box an area, and an arrow wherever a table of one is referred to from another.</summary>
internal static class AreaOverview
{
    private const int MaximumText = 36;

    public static string Render(SchemaIndex schema, int maximumWidth)
    {
        var areaOf = new Dictionary<QualifiedName, int>();
        for (var i = 0; i < schema.Areas.Count; i++)
        {
            foreach (var table in schema.Areas[i].Tables)
            {
                areaOf[table.Name] = i;
            }
        }

        var arrows = schema.Areas.SelectMany(static area => area.Tables)
            .SelectMany(table => schema.ForeignKeys.References(table.Name).Where(areaOf.ContainsKey).Select(target => (From: areaOf[target], To: areaOf[table.Name])))
            .Where(static arrow => arrow.From != arrow.To)
            .Distinct()
            .Order()
            .ToList();
        var boxes = schema.Areas
            .Select(static area => (IReadOnlyList<string>)[TextWidth.Cut(MarkdownText.Line(area.Name).ToUpperInvariant(), MaximumText), Wording.Count(area.Tables.Count, "table")])
            .ToList();
        var (text, omitted) = TextDiagram.Render(boxes, arrows, maximumWidth);
        return text + string.Concat(omitted.Select(arrow => $"{boxes[arrow.From][0]} ──► {boxes[arrow.To][0]}\n"));
    }
}
