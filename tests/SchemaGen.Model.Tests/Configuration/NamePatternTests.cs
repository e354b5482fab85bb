using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Configuration;

public sealed class NamePatternTests
{
    private static readonly Gen<string> Patterns = Gen.Elements('a', 'b', '.', '\n', '*', '?', '*').ArrayOf().Select(static letters => new string(letters));

    private static readonly Gen<string> Texts = Gen.Elements('a', 'b', '.', '\n', 'A').ArrayOf().Select(static letters => new string(letters));

    [Theory]
    [InlineData("elo_*", "public", "elo_channels", true)]
    [InlineData("elo_*", "public", "ELO_channels", false)]
    [InlineData("elo_*", "elo_x", "users", false)]
    [InlineData("public.*", "public", "users", true)]
    [InlineData("*.users", "audit", "users", true)]
    [InlineData("audit.?", "audit", "log", false)]
    [InlineData("a.b", "public", "a.b", true)]
    [InlineData("*", "public", "a.b", true)]
    [InlineData("", "public", "users", false)]
    public void A_dot_brings_the_schema_in(string pattern, string schema, string name, bool expected) =>
        Assert.Equal(expected, NamePattern.Matches(pattern, new QualifiedName(schema, name)));

    [Fact]
    public void Matches_as_the_regular_expression_does() => Prop.ForAll(
        Patterns.SelectMany(static pattern => Texts.Select(text => (pattern, text))).ToArbitrary(),
        static pair => NamePattern.Matches(pair.pattern, pair.text) == Naive(pair.pattern, pair.text)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(12));

    [Fact]
    public void Many_stars_take_no_time() =>
        Assert.False(NamePattern.Matches(string.Concat(Enumerable.Repeat("*a", 50)) + "b", new string('a', 10_000)));

    private static bool Naive(string pattern, string text) =>
        Regex.IsMatch(text, "\\A" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "\\z", RegexOptions.Singleline);
}
