using FsCheck;
using FsCheck.Fluent;
using Markdig.Syntax;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Tests;

public class HostileNamesTests
{
    [Fact]
    public void Tables_stay_whole_and_links_lead_somewhere() => ForAll(static (_, files) =>
    {
        MarkdownChecks.AssertLinksResolve(files);
        Assert.All(MarkdownChecks.PagesOf(files), static file => MarkdownChecks.AssertTablesAreWhole(file));
    });

    [Fact]
    public void Lines_stay_clean() => ForAll(static (_, files) =>
    {
        Assert.All(MarkdownChecks.PagesOf(files), static file => Assert.All(file.Content.Split('\n'), static line => Assert.Equal(line.TrimEnd(), line)));
        Assert.All(files, static file => Assert.Equal('\n', file.Content[^1]));
    });

    [Fact]
    public void Files_are_distinct_on_every_file_system() => ForAll(static (snapshot, files) =>
        Assert.Equal(files.Count, files.Select(static file => file.Path.ToUpperInvariant()).Distinct().Count()));

    [Fact]
    public void Columns_read_as_the_catalog_has_them() => ForEachRelation(static (relation, page) =>
        Assert.Equal(
            relation.Columns.Select(static column => (string[])
                [HostileText.Seen(column.Name), HostileText.Seen(column.Type.Text), HostileText.Seen(column.Default!), HostileText.Seen(column.Comment!.Trim())]),
            MarkdownChecks.Tables(page)[0].Skip(1).Select(static row => (string[])[row[0], row[1], row[3], row[5]])));

    [Fact]
    public void Rows_read_as_the_table_has_them() => ForEachRelation(static (relation, page) =>
    {
        var data = MarkdownChecks.Tables(page)[1];
        Assert.Equal(relation.ReferenceData!.Columns.Select(HostileText.Seen), data[0]);
        Assert.Equal([HostileText.Seen(relation.ReferenceData!.Rows[0].Values[0].Text!), "NULL"], data[1]);
    });

    [Fact]
    public void The_heading_is_the_name() => ForEachRelation(static (relation, page) =>
    {
        var name = relation.Name.Schema == "public" ? relation.Name.Name : relation.Name.ToString();
        Assert.Equal([HostileText.SeenOnOneLine(name)], MarkdownChecks.Headings(page));
    });

    [Fact]
    public void Nothing_ends_the_block_that_it_is_in() => ForEachRelation(static (relation, page) =>
    {
        var document = MarkdownChecks.Parse(page);
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<QuoteBlock>());
        Assert.Empty(document.Descendants<ThematicBreakBlock>());
        Assert.DoesNotContain(document.Descendants<ListBlock>(), static list => list.IsOrdered);
        Assert.Equal(["sql", "mermaid", "sql"], document.Descendants<FencedCodeBlock>().Select(static block => block.Info));
        Assert.Equal(3, document.Descendants<CodeBlock>().Count());
        Assert.Equal(2, MarkdownChecks.Tables(page).Count);
    });

    private static void ForEachRelation(Action<Relation, string> check) => ForAll((snapshot, files) =>
    {
        var names = FileNames.Assign(snapshot.Relations.Select(static relation => relation.Name));
        foreach (var relation in snapshot.Relations)
        {
            check(relation, files.Single(file => file.Path == $"tables/{names[relation.Name]}.md").Content);
        }
    });

    private static void ForAll(Action<SchemaSnapshot, IReadOnlyList<DocumentFile>> check) =>
        Prop.ForAll(HostileSchema.Snapshots.ToArbitrary(), snapshot => check(snapshot, DocumentationSet.Render(snapshot, SchemaGenConfiguration.Default)))
            .QuickCheckThrowOnFailure();
}
