using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class CommentTests() : CatalogFacts("comments")
{
    [Fact]
    public void Of_a_schema() => Assert.Equal("schema", Assert.Single(Snapshot.Schemas, static schema => schema.Name == "s").Comment);

    [Fact]
    public void Of_an_enum() => Assert.Equal("enum", Assert.Single(Snapshot.Enums).Comment);

    [Fact]
    public void Of_a_domain_and_its_check() => Assert.Equal(("domain", "domain check"), (Assert.Single(Snapshot.Domains).Comment, Snapshot.Domains[0].Checks[0].Comment));

    [Fact]
    public void Of_a_composite_type() => Assert.Equal("composite", Assert.Single(Snapshot.Composites).Comment);

    [Fact]
    public void Of_one_attribute() => Assert.Equal(new string?[] { null, "attribute" }, Assert.Single(Snapshot.Composites).Attributes.Select(static attribute => attribute.Comment));

    [Fact]
    public void Of_a_range() => Assert.Equal("range", Assert.Single(Snapshot.Ranges).Comment);

    [Fact]
    public void Of_a_sequence() => Assert.Equal("sequence", Assert.Single(Snapshot.Sequences).Comment);

    [Fact]
    public void Of_a_table_whatever_its_characters() => Assert.Equal("table with </summary>, ]]>, | and\na new line\ttab \"quotes\" \\ 😀", Table.Comment);

    [Fact]
    public void Of_one_column() => Assert.Equal(new string?[] { null, "column", null, null, null }, Table.Columns.Select(static column => column.Comment));

    [Fact]
    public void Of_constraints_of_each_kind() =>
        Assert.Equal(
            ["primary key", "unique", "foreign key", "check", "exclusion"],
            [Table.PrimaryKey!.Comment!, Table.UniqueConstraints[0].Comment!, Table.ForeignKeys[0].Comment!, Table.Checks[0].Comment!, Table.Exclusions[0].Comment!]);

    [Fact]
    public void Of_an_index() => Assert.Equal("index", Assert.Single(Table.Indexes).Comment);

    [Fact]
    public void Of_a_trigger() => Assert.Equal("trigger", Assert.Single(Table.Triggers).Comment);

    [Fact]
    public void Of_a_materialized_view() => Assert.Equal("materialized view", Relation("m", "s").Comment);

    [Fact]
    public void Of_a_view_column() => Assert.Equal("view column", Assert.Single(Relation("v", "s").Columns).Comment);

    [Fact]
    public void Taken_back_it_is_none() => Assert.Null(Relation("v", "s").Comment);

    [Fact]
    public void Of_a_column_is_none_of_its_table() => Assert.Null(Relation("part", "s").Comment);

    [Theory]
    [InlineData("f", "integer", "function")]
    [InlineData("f", "text", null)]
    [InlineData("p", "", "procedure")]
    [InlineData("g", "integer", "aggregate")]
    [InlineData("touch", "", null)]
    public void Of_one_overload(string name, string arguments, string? comment) => Assert.Equal(comment, Routine(name, arguments, "s").Comment);

    private Relation Table => Relation("t", "s");
}
