using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>What a configuration makes of the documents.</summary>
public sealed class ConfiguredDocumentsTests
{
    private static readonly SchemaGenConfiguration Foreign = KitchenSink.Configuration with
    {
        Documentation = new DocumentationConfiguration { Words = [.. DocumentWords.All.Select(static word => new TextEntry(word, $"«{word}»"))] },
    };

    [Fact]
    public void Every_heading_label_and_column_can_be_said_in_other_words()
    {
        var files = DocumentationSet.Render(KitchenSink.Snapshot, Foreign);
        var names = KitchenSink.Snapshot.Relations.SelectMany(static relation => relation.ReferenceData is { } data ? data.Columns.AsEnumerable() : []).ToHashSet();
        foreach (var file in MarkdownChecks.PagesOf(files))
        {
            Assert.All(MarkdownChecks.Tables(file.Content), table => Assert.All(table[0], cell => Assert.True(names.Contains(cell) || IsForeign(cell), $"{file.Path}: {cell}")));
            var lines = file.Content.Split('\n').Where(static line => line.StartsWith("**", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(IsForeign(line["**".Length..]), $"{file.Path}: {line}"));
        }
    }

    [Fact]
    public void The_words_are_listed() =>
        Assert.All(DocumentWords.All, static word => Assert.Contains($"| `{word.Replace("`", "\\`", StringComparison.Ordinal)}` |", Listed.Value, StringComparison.Ordinal));

    [Fact]
    public void Sections_come_in_the_order_that_is_asked_for()
    {
        var configuration = KitchenSink.Configuration with { Documentation = new DocumentationConfiguration { Sections = ["types", "summary"] } };
        var analysis = DocumentationSet.Render(KitchenSink.Snapshot, configuration)[0].Content;
        Assert.Equal(["Types", "Summary"], MarkdownChecks.Headings(analysis, level: 2));
        MarkdownChecks.AssertLinksResolve(DocumentationSet.Render(KitchenSink.Snapshot, configuration));
    }

    [Fact]
    public void Prefixes_that_names_share_are_categories_where_none_are_configured()
    {
        string[] names = ["app_t_a", "app_t_b", "app_t_c", "app_x", "app_y", "other", "log_1", "log_2", "log_3"];
        var groups = RelationGroup.Arrange([.. names.Select(Table)], SchemaGenConfiguration.Default, DocumentWords.English);
        Assert.Equal(["Tables (app_*) 2", "Tables (app_t_*) 3", "Tables (log_*) 3", "Tables 1"], groups.Select(static group => $"{group.Title} {group.Relations.Count}"));
    }

    [Fact]
    public void A_prefix_that_all_names_share_says_nothing() =>
        Assert.Equal(["Tables 3"], RelationGroup.Arrange([Table("a_x"), Table("a_y"), Table("a_z")], SchemaGenConfiguration.Default, DocumentWords.English).Select(static group => $"{group.Title} {group.Relations.Count}"));

    [Fact]
    public void An_area_has_what_no_earlier_one_has_and_the_rest_is_one_too()
    {
        var configuration = SchemaGenConfiguration.Default with
        {
            Areas = [new Area { Name = "One & only", Relations = ["a*"] }, new Area { Name = "Two", Relations = ["*"] }, new Area { Name = "Empty", Relations = ["a*"] }],
        };
        var snapshot = new SchemaSnapshot { Relations = [Table("ab"), Table("b"), Table("c")] };
        Assert.Equal(["One & only (one-only): ab", "Two (two): b, c"], Areas(snapshot, configuration));
        Assert.Equal(["One & only (one-only): ab", "Other tables (other-tables): b, c"], Areas(snapshot, configuration with { Areas = [configuration.Areas[0]] }));
    }

    [Fact]
    public void Tables_that_hang_together_are_an_area_where_names_say_nothing()
    {
        var snapshot = new SchemaSnapshot { Relations = [Table("alone"), Table("line", "order"), Table("note", "order"), Table("order"), Table("pair", "twin"), Table("twin")] };
        Assert.Equal(["order (order): line, note, order", "Other tables (other-tables): alone, pair, twin"], Areas(snapshot, SchemaGenConfiguration.Default));
    }

    private static readonly Lazy<string> Listed = new(static () => File.ReadAllText(Repository.PathOf("docs", "documents.md")));

    private static IEnumerable<string> Areas(SchemaSnapshot snapshot, SchemaGenConfiguration configuration) =>
        new SchemaIndex(snapshot, configuration).Areas.Select(static area => $"{area.Name} ({area.FileName}): {string.Join(", ", area.Tables.Select(static table => table.Name.Name))}");

    private static bool IsForeign(string text) => text.StartsWith('«');

    private static Relation Table(string name) => Table(name, []);

    private static Relation Table(string name, params string[] targets) => new()
    {
        Kind = RelationKind.Table,
        Name = new("public", name),
        ForeignKeys = targets.Select(static target => new ForeignKey { Name = target, Columns = ["id"], References = new("public", target), ReferencedColumns = ["id"] }).ToEquatableArray(),
    };
}
