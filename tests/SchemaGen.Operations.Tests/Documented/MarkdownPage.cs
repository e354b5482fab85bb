using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SchemaGen.Operations.Tests.Documented;

/// <summary>A document as a reader sees it: its tables by their columns, and its lists by the label above them.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    public MarkdownPage(string content)
    {
        var document = Markdig.Markdown.Parse(content, Pipeline);
        Heading = document.OfType<HeadingBlock>().Select(static heading => Seen(heading.Inline!)).First();
        Anchors = [.. document.Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id).OfType<string>()];
        Links = [.. document.Descendants<LinkInline>().Select(static link => link.Url!)];
        Paragraphs = [.. document.OfType<ParagraphBlock>().Select(static paragraph => Seen(paragraph.Inline!))];
        var label = "";
        foreach (var block in document)
        {
            label = block is ParagraphBlock paragraph ? Seen(paragraph.Inline!) : label;
            if (block is ListBlock list)
            {
                Lists.TryAdd(label, [.. list.OfType<ListItemBlock>().Select(static item => Seen(((ParagraphBlock)item[0]).Inline!))]);
            }
            else if (block is Table table)
            {
                Tables.Add([.. table.OfType<TableRow>().Select(static row => row.OfType<TableCell>().Select(static cell => string.Concat(cell.OfType<LeafBlock>().Select(static leaf => Seen(leaf.Inline!)))).ToArray())]);
            }
        }
    }

    public string Heading { get; }

    public HashSet<string> Anchors { get; }

    public IReadOnlyList<string> Links { get; }

    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The items of lists, by the paragraph above each.</summary>
    public Dictionary<string, string[]> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Header and rows of each table.</summary>
    public List<string[][]> Tables { get; } = [];

    /// <summary>The row of a table with such a column in which the first cell is a text.</summary>
    public string[]? Row(string column, string first) =>
        Tables.Where(table => table[0][0] == column).SelectMany(static table => table.Skip(1)).FirstOrDefault(row => row[0] == first);

    private static string Seen(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                CodeInline code => code.Content,
                HtmlInline { Tag: "<br>" } or LineBreakInline => "\n",
                HtmlInline => "",
                ContainerInline inner => Seen(inner),
                _ => "",
            });
        }

        return text.ToString();
    }
}
