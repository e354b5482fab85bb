using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Configuration;

public sealed class DescriptionsTests
{
    private static readonly SchemaSnapshot Snapshot = new()
    {
        Relations =
        [
            new Relation
            {
                Kind = RelationKind.Table,
                Name = new("app", "orders"),
                Comment = "From the database",
                Columns = [new Column { Name = "id", Type = new("integer"), Comment = "Own" }, new Column { Name = "made_at", Type = new("date") }],
            },
            new Relation { Kind = RelationKind.View, Name = new("public", "open_orders"), Columns = [new Column { Name = "id", Type = new("integer") }] },
        ],
        Routines = [new Routine { Kind = RoutineKind.Function, Name = new("public", "total"), ParameterTypes = "", Arguments = "", Language = "sql", Definition = "" }],
        Enums = [new EnumType { Name = new("public", "mood") }],
        Composites = [new CompositeType { Name = new("public", "money_pair"), Attributes = [new CompositeAttribute { Name = "amount", Type = new("numeric") }] }],
    };

    [Fact]
    public void Comments_of_the_database_win()
    {
        var described = new Descriptions(
        [
            new ObjectDescription { Relation = "*orders", Purpose = "From the file", Columns = [new TextEntry("id", "Key"), new TextEntry("*_at", "A time")] },
            new ObjectDescription { Relation = "app.orders", Purpose = "Too late", Label = "sales", Notes = "Ask first." },
        ]);
        var relations = described.ApplyTo(Snapshot).Relations;

        Assert.Equal(["From the database", "From the file"], relations.Select(static relation => relation.Comment));
        Assert.Equal(["Own", "A time", "Key"], relations.SelectMany(static relation => relation.Columns.Select(static column => column.Comment)));
        Assert.Equal(("sales", "Ask first.", null), (described.LabelOf(new("app", "orders")), described.NotesOf(new("app", "orders")), described.LabelOf(new("public", "orders"))));
    }

    [Fact]
    public void Routines_and_types_are_described_by_their_own_rules()
    {
        var described = new Descriptions(
        [
            new ObjectDescription { Routine = "total", Purpose = "Sums up" },
            new ObjectDescription { Type = "mo*", Purpose = "A type", Columns = [new TextEntry("amount", "How much")] },
        ]).ApplyTo(Snapshot);

        Assert.Equal("Sums up", described.Routines[0].Comment);
        Assert.Equal(("A type", "A type", "How much"), (described.Enums[0].Comment, described.Composites[0].Comment, described.Composites[0].Attributes[0].Comment));
        Assert.Null(described.Relations[1].Comment);
    }

    [Theory]
    [InlineData("""{ "areas": [{ "name": "A", "relations": ["orders", "ordres"] }] }""", "relation 'ordres' of the area 'A'", "areas #0 relations #1")]
    [InlineData("""{ "descriptions": [{ "relation": "orders" }, { "relation": "ordres" }] }""", "the description of relation 'ordres'", "descriptions #1")]
    [InlineData("""{ "descriptions": [{ "routine": "totl" }] }""", "the description of routine 'totl'", "descriptions #0")]
    [InlineData("""{ "descriptions": [{ "type": "moods" }] }""", "the description of type 'moods'", "descriptions #0")]
    [InlineData("""{ "descriptions": [{ "purpose": "?" }] }""", "the description of nothing: it has neither 'relation' nor 'routine' nor 'type'", "descriptions #0")]
    [InlineData("""{ "descriptions": [{ "relation": "orders", "columns": { "id": "", "nr": "" } }] }""", "column 'nr' of relation 'orders'", "descriptions #0 columns nr")]
    [InlineData("""{ "descriptions": [{ "type": "money_pair", "columns": { "#2": "" } }] }""", "column '#2' of type 'money_pair'", "descriptions #0 columns")]
    public void What_matches_nothing_is_said_at_its_place(string text, string part, string place)
    {
        var unmatched = Assert.Single(UnmatchedScope.Of(ConfigurationJson.Read(text, "schemagen.json"), Snapshot));
        Assert.Equal((part, place, false), (unmatched.Text, string.Join(' ', unmatched.Path), unmatched.Selects));
        Assert.True(JsonPath.Find(JsonTree.Parse(text).Root, unmatched.Path).Offset > 0);
    }
}
