using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

public class DocumentationSetTests
{
    [Fact]
    public void Everything_that_a_schema_can_hold_is_described()
    {
        var files = DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration);
        Golden.MatchFolder(Path.Combine(KitchenSink.Folder, "expected"), files.ToDictionary(static file => file.Path, static file => file.Content));
    }

    [Fact]
    public void Text_has_clean_lines_and_one_line_break_at_its_end()
    {
        foreach (var file in MarkdownChecks.PagesOf(DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration)))
        {
            Assert.DoesNotContain('\r', file.Content);
            Assert.DoesNotContain("\n\n\n", file.Content);
            Assert.EndsWith("\n", file.Content);
            Assert.False(file.Content.EndsWith("\n\n", StringComparison.Ordinal));
            Assert.All(file.Content.Split('\n'), static line => Assert.Equal(line.TrimEnd(), line));
        }
    }

    [Fact]
    public void The_same_snapshot_gives_the_same_text()
    {
        Assert.Equal(
            DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration),
            DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration));
    }

    [Fact]
    public void A_schema_without_tables_has_an_analysis_and_an_index()
    {
        var files = DocumentationSet.Render(new SchemaSnapshot(), SchemaGenConfiguration.Default);
        Assert.Equal([DocumentPaths.Analysis, DocumentPaths.Index, DocumentPaths.WholeSchema, DocumentPaths.TableList], files.Select(static file => file.Path));
        Assert.Contains("# Database Analysis\n", files[0].Content);
        Assert.Contains("| **Total** | 0 |\n", files[0].Content);
        Assert.Contains("0 tables, 0 views", files[1].Content);
        Assert.All(MarkdownChecks.PagesOf(files), static file => MarkdownChecks.AssertTablesAreWhole(file));
    }

    [Fact]
    public void All_links_lead_to_a_file()
    {
        MarkdownChecks.AssertLinksResolve(DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration));
    }

    [Fact]
    public void The_index_counts_what_is_not_described()
    {
        var snapshot = new SchemaSnapshot { Unmodelled = [new UnmodelledObject { Kind = "subscription", Name = "copy|of production" }] };
        var index = DocumentationSet.Render(snapshot, SchemaGenConfiguration.Default).Single(static file => file.Path == DocumentPaths.Index);
        Assert.Contains("## Not described (1)\n", index.Content);
        Assert.Equal(["subscription", "copy|of production", ""], MarkdownChecks.Tables(index.Content)[^1][^1]);
    }

    [Fact]
    public void A_category_without_relations_is_counted_and_has_no_section()
    {
        var analysis = DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration)[0].Content;
        Assert.Contains("| Legacy (legacy_*) | 0 |\n", analysis);
        Assert.DoesNotContain("## Legacy", analysis);
    }
}
