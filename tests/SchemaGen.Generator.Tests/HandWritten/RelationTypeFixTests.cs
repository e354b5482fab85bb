namespace SchemaGen.Generator.Tests.HandWritten;

/// <summary>What editors offer, applied.</summary>
public sealed class RelationTypeFixTests
{
    [Theory]
    [InlineData("public decimal Totl { get; set; }", "Rename to", "public decimal Total { get; set; }")]
    [InlineData("public decimal Totl { get; set; }", "Map to column", "[Column(\"total\")]\n    public decimal Totl { get; set; }")]
    [InlineData("[Column(\"totl\")] public decimal X { get; set; }", "Map to column", "[Column(\"total\")] public decimal X { get; set; }")]
    [InlineData("public int Id { get; set; }", "Change the type", "public long Id { get; set; }")]
    [InlineData("public int PlacedAt { get; set; }", "Change the type", "public DateTime PlacedAt { get; set; }")]
    [InlineData("public string Note { get; set; } = \"\"; // kept", "Make it nullable", "public string? Note { get; set; } = \"\"; // kept")]
    [InlineData("public long? Id { get; set; }", "Make it non-nullable", "public long Id { get; set; }")]
    public async Task A_property_is_corrected(string property, string title, string expected) =>
        Assert.Equal(Class(expected), await HandWrittenHost.FixAsync(Class(property), title), ignoreLineEndingDifferences: true);

    [Fact]
    public async Task A_property_is_removed() => Assert.Equal(
        Class("public long Id { get; set; }"),
        await HandWrittenHost.FixAsync(Class("public long Id { get; set; }\n    public int Nothing { get; set; }"), "Remove"),
        ignoreLineEndingDifferences: true);

    [Fact]
    public async Task A_parameter_of_a_record_is_corrected_too()
    {
        Assert.Equal("[Relation(\"orders\")] public record Order(long Id);", await HandWrittenHost.FixAsync("[Relation(\"orders\")] public record Order(int Id);", "Change the type"));
        Assert.Equal(
            "[Relation(\"orders\")] public record Order([property: Column(\"total\")] decimal Totl);",
            await HandWrittenHost.FixAsync("[Relation(\"orders\")] public record Order(decimal Totl);", "Map to column"));
    }

    [Fact]
    public async Task A_column_that_is_lacking_is_added() => Assert.Equal(
        """
        [Relation("totals", Complete = true)]
        public class Total
        {
            public long? Customer { get; set; }
            public decimal? Sum { get; set; }
        }
        """,
        await HandWrittenHost.FixAsync(
            """
            [Relation("totals", Complete = true)]
            public class Total
            {
                public long? Customer { get; set; }
            }
            """,
            "Add property"),
        ignoreLineEndingDifferences: true);

    private static string Class(string property) => $$"""
        [Relation("orders")]
        public class Order
        {
            {{property}}
        }
        """;
}
