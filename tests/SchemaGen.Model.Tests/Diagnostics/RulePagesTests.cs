using System.Text.RegularExpressions;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Model.Tests.Diagnostics;

/// <summary>One rule, one number, one page. A new rule fails here until its page and its line in the index are written.</summary>
public sealed class RulePagesTests
{
    private static readonly string Folder = Repository.PathOf("docs", "diagnostics");

    public static TheoryData<string> Documented => [.. Ids];

    private static IEnumerable<string> Ids => Rules.All.Select(static rule => rule.Id);

    [Fact]
    public void Numbers_are_unique_and_well_formed()
    {
        Assert.NotEmpty(Rules.All);
        Assert.Equal(Rules.All.Select(static rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(static rule => rule.Id));
        Assert.All(Rules.All, static rule => Assert.Matches("^SG[0-9]{4}$", rule.Id));
    }

    [Fact]
    public void Titles_are_unique_and_without_a_full_stop()
    {
        Assert.Distinct(Rules.All.Select(static rule => rule.Title));
        Assert.All(Rules.All, static rule => Assert.Matches("^[A-Z].*[^.]$", rule.Title));
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_rule_has_a_page(string id)
    {
        var rule = Find(id);
        var page = Path.Combine(Folder, rule.Id + ".md");
        Assert.True(File.Exists(page), $"docs/diagnostics/{rule.Id}.md does not exist.");
        var text = File.ReadAllText(page);
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", text);
        Assert.Contains($" {rule.Id}: ", text[rule.Title.Length..]);
        Assert.Contains("\n## What to do\n", text);
        Assert.EndsWith($"/docs/diagnostics/{rule.Id}.md", rule.HelpLink);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_rule_is_in_the_index(string id)
    {
        var rule = Find(id);
        var row = $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |";
        Assert.Single(File.ReadAllLines(Path.Combine(Folder, "README.md")), line => line == row);
    }

    [Fact]
    public void No_page_is_without_a_rule() => Assert.Equal(
        Ids.Select(static id => id + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        foreach (var page in Directory.EnumerateFiles(Folder))
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:)([^)#]+)(#[^)]*)?\)"))
            {
                Assert.True(File.Exists(Path.Combine(Folder, link.Groups[1].Value)), $"{Path.GetFileName(page)} links to {link.Groups[1].Value}.");
            }
        }
    }

    private static Rule Find(string id) => Rules.All.Single(rule => rule.Id == id);
}
