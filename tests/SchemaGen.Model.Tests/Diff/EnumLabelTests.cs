using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>Each label of an enum is an object of its own.</summary>
public sealed class EnumLabelTests
{
    [Theory]
    [InlineData("a b", "a b c", "SG1132 label s.mood.c: breaking for readers, additive for writers")]
    [InlineData("a b c", "a b", "SG1131 label s.mood.c: breaking for readers and writers")]
    [InlineData("a b c", "a x c", "SG1134 label s.mood.b: breaking for readers and writers")]
    [InlineData("a b c", "c b a", "SG1133 enum s.mood: breaking for readers")]
    [InlineData("a b c", "a x c d", "SG1132 label s.mood.d: breaking for readers, additive for writers", "SG1134 label s.mood.b: breaking for readers and writers")]
    [InlineData("a b", "a x y", "SG1131 label s.mood.b: breaking for readers and writers", "SG1132 label s.mood.x: breaking for readers, additive for writers", "SG1132 label s.mood.y: breaking for readers, additive for writers")]
    [InlineData("a b c", "x a c", "SG1131 label s.mood.b: breaking for readers and writers", "SG1132 label s.mood.x: breaking for readers, additive for writers")]
    public void Labels_come_go_and_are_renamed(string before, string after, params string[] expected) =>
        Assert.Equal(
            expected,
            SnapshotDiff.Compare(Tree(before), Tree(after)).Select(static drift => $"{drift.Rule.Id} {drift.Subject}: {drift.Impact}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_label_is_at_its_own_place()
    {
        var tree = Tree("a b c");
        var drift = Assert.Single(SnapshotDiff.Compare(tree, Tree("a c")));
        Assert.Equal(tree.Text.IndexOf("\"b\"", StringComparison.Ordinal), drift.Offset);
        Assert.Equal((new QualifiedName("s", "mood"), "b"), (drift.Subject.Owner, drift.Subject.Member));
    }

    private static JsonTree Tree(string labels) =>
        JsonTree.Parse(SnapshotJson.Write(new() { Enums = [new EnumType { Name = new("s", "mood"), Labels = [.. labels.Split(' ')] }] }));
}
