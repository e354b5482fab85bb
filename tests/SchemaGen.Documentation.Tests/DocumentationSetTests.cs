using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
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
        Assert.Equal([DocumentPaths.Analysis, DocumentPaths.Context, DocumentPaths.Index, DocumentPaths.WholeSchema, DocumentPaths.TableList], files.Select(static file => file.Path));
        Assert.Contains("# Database Analysis\n", files[0].Content);
        Assert.Contains("| **Total** | 0 |\n", files[0].Content);
        Assert.Contains("0 tables, 0 views", files[2].Content);
        Assert.All(MarkdownChecks.PagesOf(files), static file => MarkdownChecks.AssertTablesAreWhole(file));
    }

    [Fact]
    public void All_links_lead_to_a_file()
    {
        MarkdownChecks.AssertLinksResolve(DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration));
    }

    [Fact]
    public void A_constraint_has_its_name_on_the_page_of_its_relation()
    {
        var files = DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration).ToDictionary(static file => file.Path, static file => file.Content);
        foreach (var relation in KitchenSink.Snapshot.TopLevelRelations())
        {
            var page = files[DocumentPaths.Page(new SchemaIndex(KitchenSink.Snapshot, KitchenSink.Configuration).FileNameOf(relation.Name))];
            Assert.All(NamesOf(relation), name => Assert.Contains(MarkdownText.Inline(name), page));
        }
    }

    [Fact]
    public void A_partition_says_what_its_key_is_called_unless_that_comes_of_itself()
    {
        Relation Part(string name, string key) => new()
        {
            Kind = RelationKind.Table,
            Name = new("public", name),
            PartitionOf = new("public", "whole"),
            PartitionBound = "DEFAULT",
            PrimaryKey = new KeyConstraint { Name = key, Columns = ["id"], Inherited = true },
        };
        var whole = new Relation { Kind = RelationKind.PartitionedTable, Name = new("public", "whole"), PartitionKey = "HASH (id)", PrimaryKey = new KeyConstraint { Name = "whole_pkey", Columns = ["id"] } };
        var files = DocumentationSet.Render(new SchemaSnapshot { Relations = [Part("a", "a_pkey"), Part("b", "b_key"), whole] }, SchemaGenConfiguration.Default);

        var page = files.Single(static file => file.Path == "tables/whole.md").Content;

        Assert.Contains("- b: `DEFAULT`\n  - Primary key (id) as b_key\n", page);
        Assert.DoesNotContain("a_pkey", page);
    }

    private static IEnumerable<string> NamesOf(Relation relation) =>
    [
        .. relation.PrimaryKey is { } key ? [key.Name] : Array.Empty<string>(),
        .. relation.UniqueConstraints.Select(static constraint => constraint.Name),
        .. relation.ForeignKeys.Select(static constraint => constraint.Name),
        .. relation.Checks.Select(static constraint => constraint.Name),
        .. relation.Exclusions.Select(static constraint => constraint.Name),
    ];

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
