using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>Reads documents as a Markdown parser does.</summary>
internal static class MarkdownChecks
{
    private const string HelpPages = "https://github.com/schemagen/schemagen/blob/main/docs/diagnostics/";

    // What GitHub reads: tables, ~ as emphasis, and headings as anchors.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript).Build();

    /// <summary>The files that are Markdown.</summary>
    public static IEnumerable<DocumentFile> PagesOf(IReadOnlyList<DocumentFile> files) => files.Where(static file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    public static MarkdownDocument Parse(string content) => Markdig.Markdown.Parse(content, Pipeline);

    /// <summary>The tables, as texts: what a reader sees in each cell.</summary>
    public static List<List<string[]>> Tables(string content) =>
        [.. Parse(content).Descendants<Table>().Select(static table => table.OfType<TableRow>().Select(static row => row.OfType<TableCell>().Select(Text).ToArray()).ToList())];

    public static IEnumerable<string> Headings(string content) => Parse(content).Descendants<HeadingBlock>().Select(static heading => Text(heading.Inline!));

    public static IEnumerable<string> Headings(string content, int level) => Parse(content).Descendants<HeadingBlock>().Where(heading => heading.Level == level).Select(static heading => Text(heading.Inline!));

    /// <summary>The texts of fenced blocks in a language.</summary>
    public static IEnumerable<string> CodeBlocks(string content, string language) =>
        Parse(content).Descendants<FencedCodeBlock>().Where(block => block.Info == language).Select(static block => $"{block.Lines}\n");

    /// <summary>Every table has as many cells in each row as it has columns, and every row that was written is in a table.</summary>
    public static void AssertTablesAreWhole(DocumentFile file)
    {
        var tables = Tables(file.Content);
        foreach (var table in tables)
        {
            Assert.All(table, row => Assert.Equal(table[0].Length, row.Length));
        }

        var inCode = Parse(file.Content).Descendants<CodeBlock>().Sum(static block => block.Lines.Lines.Count(static line => line.Slice.ToString().StartsWith("| ", StringComparison.Ordinal)));
        var written = file.Content.Split('\n').Count(static line => line.StartsWith("| ", StringComparison.Ordinal));
        Assert.Equal(written, tables.Sum(static table => table.Count) + inCode);
    }

    /// <summary>Every relative link of every file leads to another file of the set.</summary>
    public static void AssertLinksResolve(IReadOnlyList<DocumentFile> files)
    {
        var paths = files.ToDictionary(static file => file.Path, static file => new Lazy<HashSet<string>>(() => Anchors(file.Content)), StringComparer.Ordinal);
        foreach (var file in PagesOf(files))
        {
            foreach (var link in Parse(file.Content).Descendants<LinkInline>())
            {
                var target = new Uri(new Uri($"http://host/{file.Path}"), link.Url);
                if (link.Url!.StartsWith(HelpPages, StringComparison.Ordinal))
                {
                    Assert.True(File.Exists(Repository.PathOf("docs", "diagnostics", link.Url[HelpPages.Length..])));
                    continue;
                }

                Assert.Equal("host", target.Host);
                Assert.True(paths.TryGetValue(Uri.UnescapeDataString(target.AbsolutePath[1..]), out var anchors), $"{file.Path} links to {link.Url}");
                if (target.Fragment.Length > 0)
                {
                    Assert.Contains(Uri.UnescapeDataString(target.Fragment[1..]), anchors.Value);
                }
            }
        }
    }

    private static HashSet<string> Anchors(string content) => [.. Parse(content).Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id).OfType<string>()];

    private static string Text(TableCell cell) => string.Concat(cell.OfType<LeafBlock>().Select(static block => Text(block.Inline!)));

    private static string Text(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                CodeInline code => code.Content,
                HtmlInline { Tag: "<br>" } => "\n",
                HtmlInline { Tag: "<code>" or "</code>" } => "",
                HtmlInline html => throw new InvalidOperationException($"Unexpected HTML {html.Tag}"),
                LineBreakInline => "\n",
                ContainerInline inner => Text(inner),
                _ => throw new InvalidOperationException($"Unexpected {inline.GetType()}"),
            });
        }

        return text.ToString();
    }
}
