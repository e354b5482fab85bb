namespace SchemaGen.Documentation.Tests;

public class LastSyncTests
{
    private const string Stamped = "> Last sync: 2025-12-23 12:30 UTC";

    private static readonly DateTimeOffset Earlier = new(2025, 12, 23, 15, 30, 59, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Later = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static string Rendered { get; } = DocumentationSet.Render(KitchenSink.Snapshot, KitchenSink.Configuration)[0].Content;

    [Fact]
    public void A_first_document_gets_the_time_in_UTC()
    {
        Assert.Contains($"\n{Stamped}\n", LastSync.Stamp(Rendered, Earlier, previousContent: null));
    }

    [Fact]
    public void An_unchanged_document_keeps_its_date()
    {
        var previous = LastSync.Stamp(Rendered, Earlier, previousContent: null);
        Assert.Equal(previous, LastSync.Stamp(Rendered, Later, previous));
    }

    [Fact]
    public void Line_endings_of_a_checkout_on_Windows_are_no_change()
    {
        var previous = LastSync.Stamp(Rendered, Earlier, previousContent: null);
        Assert.Equal(previous, LastSync.Stamp(Rendered, Later, previous.Replace("\n", "\r\n")));
    }

    [Fact]
    public void A_changed_document_gets_a_new_date()
    {
        var previous = LastSync.Stamp(Rendered, Earlier, previousContent: null);
        var changed = LastSync.Stamp(Rendered + "\nMore.\n", Later, previous);
        Assert.Contains("\n> Last sync: 2026-01-02 03:04 UTC\n", changed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Written by hand\n")]
    [InlineData("# Cut\n\n> Last sync: ")]
    public void What_is_no_analysis_is_no_reason_to_keep_a_date(string previous)
    {
        Assert.Contains($"\n{Stamped}\n", LastSync.Stamp(Rendered, Earlier, previous));
    }

    [Fact]
    public void A_date_that_is_none_is_not_kept()
    {
        Assert.Contains($"\n{Stamped}\n", LastSync.Stamp(Rendered, Earlier, Rendered));
    }

    [Fact]
    public void A_document_without_the_line_stays_as_it_is()
    {
        Assert.Equal("# Index\n", LastSync.Stamp("# Index\n", Earlier, "# Other\n"));
    }
}
