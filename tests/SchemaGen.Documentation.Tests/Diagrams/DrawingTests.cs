using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Documentation.Diagrams;
using SchemaGen.Model.Configuration;

namespace SchemaGen.Documentation.Tests.Diagrams;

/// <summary>The drawings are XML, name every table, and their links lead to its page.</summary>
public sealed class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Any_schema_is_drawn() => Prop.ForAll(HostileSchema.Snapshots.ToArbitrary(), static snapshot =>
    {
        var files = DocumentationSet.Render(snapshot, SchemaGenConfiguration.Default);
        var paths = files.Select(static file => file.Path).ToHashSet();
        foreach (var file in files.Where(static file => file.Path.EndsWith(".svg", StringComparison.Ordinal)))
        {
            var links = XDocument.Parse(file.Content).Descendants(Svg + "a").Select(static link => Uri.UnescapeDataString(link.Attribute("href")!.Value)).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(link["../".Length..], paths));
        }

        Assert.Equal(
            snapshot.Relations.Count,
            files.Where(static file => file.Path.StartsWith("diagrams/", StringComparison.Ordinal) && file.Path.EndsWith(".svg", StringComparison.Ordinal) && !file.Path.EndsWith("_schema.svg", StringComparison.Ordinal))
                .Sum(static file => XDocument.Parse(file.Content).Descendants(Svg + "a").Count()));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"b\" %c\\d#e;", "\"a #quot;b#quot; #37;c#92;d#35;e#59;\"")]
    [InlineData("line\nbreak\u0000", "\"line break \"")]
    [InlineData("{a}<b>&`", "\"#123;a#125;#lt;b#gt;#38;#96;\"")]
    public void A_name_is_one_token_of_Mermaid(string name, string quoted) => Assert.Equal(quoted, MermaidText.Quoted(name));

    [Theory]
    [InlineData("id", "id")]
    [InlineData("numeric(12,2)", "numeric(12_2)")]
    [InlineData("PK", "_PK")]
    [InlineData("2nd", "_2nd")]
    [InlineData("", "_")]
    [InlineData("größe", "gr__e")]
    public void An_attribute_is_one_word_of_Mermaid(string text, string word) => Assert.Equal(word, MermaidText.Word(text));
}
