using SchemaGen.Documentation.Areas;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Diagrams;

/// <summary><c>diagrams/{area}.md</c>: the tables of an area, drawn, in as many diagrams as it takes.</summary>
internal static class AreaPage
{
    /// <summary>How many tables a diagram has at most.</summary>
    private const int MaximumTables = 30;

    public static string Render(SchemaIndex schema, AreaGroup area)
    {
        var markdown = new MarkdownWriter(schema.Words);
        var links = RelationLinks.OfFolder(schema);
        markdown.Heading(1, MarkdownText.Heading(area.Name));
        var analysis = MarkdownText.Link(MarkdownText.Inline(schema.Words["Analysis"]), $"../{DocumentPaths.Analysis}");
        markdown.Paragraph($"{Wording.Count(area.Tables.Count, "table")} · {analysis} · {MarkdownText.Link("SVG", $"{area.FileName}.svg")}");
        markdown.Paragraph($"!{MarkdownText.Link(MarkdownText.Inline(area.Name), $"{area.FileName}.svg")}");
        foreach (var part in Parts(schema, area.Tables))
        {
            var diagram = EntityDiagram.OfTables(schema, part);
            markdown.Code(diagram.ToString(), "mermaid");
            if (diagram.Omitted > 0)
            {
                markdown.Paragraph($"{Wording.Count(diagram.Omitted, "foreign key")} more: on the pages of the tables.");
            }
        }

        markdown.Table(["Relation", "Purpose"], area.Tables.Select(table => (string[])[links.To(table.Name), ObjectText.Purpose(table.Comment) ?? ""]));
        return markdown.ToString();
    }

    /// <summary>Tables that refer to one another stay together as far as they can: they are taken in the order in which one meets them along foreign keys.</summary>
    private static IEnumerable<Relation[]> Parts(SchemaIndex schema, IReadOnlyList<Relation> tables)
    {
        if (tables.Count <= MaximumTables)
        {
            return [[.. tables]];
        }

        var left = tables.Select(static table => table.Name).ToHashSet();
        var order = new List<Relation>();
        foreach (var table in tables.OrderByDescending(table => schema.ForeignKeys.ReferencedBy(table.Name).Count))
        {
            var waiting = new Queue<QualifiedName>([table.Name]);
            while (waiting.TryDequeue(out var name))
            {
                if (left.Remove(name))
                {
                    order.Add(schema.Find(name)!);
                    foreach (var neighbour in schema.ForeignKeys.ReferencedBy(name).Concat(schema.ForeignKeys.References(name)))
                    {
                        waiting.Enqueue(neighbour);
                    }
                }
            }
        }

        return order.Chunk(MaximumTables);
    }
}
