using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Documentation.Diagrams;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Tests.Diagrams;

public sealed class DataFlowTests
{
    [Fact]
    public void No_line_is_wider_than_120_columns() => Prop.ForAll(HostileSchema.Snapshots.ToArbitrary(), static snapshot =>
        Assert.All(Blocks(snapshot), static line => Assert.InRange(TextWidth.Of(line), 0, DataFlowSection.MaximumWidth))).QuickCheckThrowOnFailure();

    [Fact]
    public void Frames_are_straight_whatever_the_names_are() => Prop.ForAll(HostileSchema.Snapshots.ToArbitrary(), static snapshot =>
    {
        var widths = Blocks(snapshot).Where(static line => line.StartsWith('│') || line.StartsWith("┌─ ", StringComparison.Ordinal)).Select(TextWidth.Of);
        Assert.InRange(widths.Distinct().Count(), 0, snapshot.Relations.Count + 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_of_East_Asia_are_two_columns_wide()
    {
        Assert.Equal((5, 4, 1), (TextWidth.Of("a注文"), TextWidth.Of("abcd"), TextWidth.Of("e\u0301")));
        Assert.Equal(("注…", "abc"), (TextWidth.Cut("注文書", 4), TextWidth.Cut("abc", 3)));
    }

    /// <summary>One more table is one more box: what stood before it stays where it was.</summary>
    [Fact]
    public void A_table_more_changes_its_own_area_alone()
    {
        var before = DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration)[0].Content.Split("```");
        var added = KitchenSink.Snapshot with { Relations = [.. KitchenSink.Snapshot.Relations, new Relation { Kind = RelationKind.Table, Name = new("public", "zzz") }] };
        var after = DocumentationSet.Render(added, KitchenSink.Configuration)[0].Content.Split("```");

        Assert.Equal(
            ["REFERENCE TABLES", "TRANSACTIONAL TABLES", "AUDIT", "FOREIGN TABLES"],
            before.Intersect(after).Where(static block => block.StartsWith("text\n┌─ ", StringComparison.Ordinal)).Select(static block => block["text\n┌─ ".Length..].Split(" ─")[0]));
    }

    private static IEnumerable<string> Blocks(SchemaSnapshot snapshot)
    {
        var analysis = DocumentationSet.Render(snapshot, SchemaGenConfiguration.Default)[0].Content;
        var section = analysis[analysis.IndexOf("## Data Flow", StringComparison.Ordinal)..];
        return section[..section.IndexOf("\n---\n", StringComparison.Ordinal)].Split("```").Where(static (_, index) => index % 2 == 1).SelectMany(static block => block.Split('\n').Skip(1));
    }
}
