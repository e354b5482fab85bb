using System.Text.RegularExpressions;
using SchemaGen.Documentation.Context;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests;

/// <summary>Whether the context answers what is asked of it, and stays within its budget.</summary>
public sealed class ContextTests
{
    private static readonly SchemaSnapshot Elo = SnapshotJson.Read(File.ReadAllText(Repository.PathOf("samples", "Elo", "schema.json")), "schema.json");
    private static readonly SchemaGenConfiguration Configuration = ConfigurationJson.Read(File.ReadAllText(Repository.PathOf("samples", "Elo", "schemagen.json")), "schemagen.json");

    [Theory]
    [InlineData(20_000)]
    [InlineData(7_000)]
    public void It_names_every_column_index_key_and_value(int budget)
    {
        var text = Whole(budget);
        foreach (var relation in Elo.Relations)
        {
            var section = SectionOf(text, relation.Name.Name);
            Assert.All(relation.Columns, column => Assert.Matches($@"(?m)(^  |, ){Regex.Escape(SqlIdentifier.Quote(column.Name))}\*?\?? ", section));
            Assert.All(relation.Indexes, index => Assert.Contains($"index {index.Name} (", section.Replace($"{index.Name} gin", index.Name, StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.All(relation.ForeignKeys, key => Assert.Contains($" >{key.References.Name}", section, StringComparison.Ordinal));
        }

        Assert.Contains("plan? varchar ='free' {free|pro|enterprise}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_columns_hold_is_there_as_long_as_it_fits()
    {
        Assert.Contains("# URL-friendly identifier", Whole(20_000), StringComparison.Ordinal);
        Assert.DoesNotContain("# URL-friendly identifier", Whole(7_000), StringComparison.Ordinal);
        Assert.InRange(TokenEstimate.Of(Whole(7_000)), 1, 7_000);
    }

    [Fact]
    public void Above_its_budget_it_is_a_file_an_area()
    {
        var files = Files(3_000);
        Assert.Equal(["DATABASE_CONTEXT.md", "context/infrastructure.md", "context/messaging.md", "context/ai-tasks.md", "context/reference-data.md"], files.Select(static file => file.Path));
        Assert.All(files, static file => Assert.InRange(TokenEstimate.Of(file.Content), 1, 3_000));
        var all = string.Concat(files.Select(static file => file.Content));
        Assert.All(Elo.Relations.SelectMany(static relation => relation.Columns), column => Assert.Contains(column.Name, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("id", 1)]
    [InlineData("elo_t_tenants", 6)]
    [InlineData("(id, name)", 5)]
    [InlineData("2025", 2)]
    public void Tokens_are_words_digits_and_signs(string text, int tokens) => Assert.Equal(tokens, TokenEstimate.Of(text));

    private static string Whole(int budget) => Assert.Single(Files(budget)).Content;

    private static List<DocumentFile> Files(int budget) =>
        [.. DocumentationSet.Render(Elo, Configuration with { Documentation = new DocumentationConfiguration { ContextTokens = budget } })
            .Where(static file => file.Path == DocumentPaths.Context || file.Path.StartsWith("context/", StringComparison.Ordinal))];

    private static string SectionOf(string text, string relation) => Regex.Match(text, $@"(?m)^{relation}( \(view\))?(:|$).*(\n  .*)+").Value;
}
