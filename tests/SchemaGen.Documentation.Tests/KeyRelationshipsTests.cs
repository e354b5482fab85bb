using System.Globalization;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Tests;

public class KeyRelationshipsTests
{
    [Fact]
    public void A_table_stands_below_the_deepest_that_it_must_refer_to()
    {
        Assert.Equal(
            """
            tenants (1)
            └──► clients (N)
                 ├──► dialogs (N)
                 │    └──► messages (N)
                 └──► phones (N)

            channels (1)
            └──► dialogs (N) (see above)

            """,
            Tree(
                Table("channels"),
                Table("tenants"),
                Table("clients", "tenants"),
                Table("phones", "clients"),
                Table("dialogs", "channels", "tenants", "clients"),
                Table("messages", "tenants", "dialogs")));
    }

    [Fact]
    public void An_optional_reference_does_not_place_a_table_that_others_belong_to()
    {
        Assert.Equal(
            """
            tenants (1)
            ├──► shops (N)
            └──► users (N)

            regions (1)
            ├──► stations (N)
            └──► tenants (N) (see above)

            """,
            Tree(Table("regions"), Table("tenants", "regions?"), Table("users", "tenants"), Table("shops", "tenants"), Table("stations", "regions?")));
    }

    [Fact]
    public void Cycles_are_drawn_once_and_named()
    {
        var analysis = Analysis(Table("a", "c"), Table("b", "a", "b?"), Table("c", "b"));
        Assert.Equal(
            """
            a (1)
            └──► b (N) ↺
                 └──► c (N)
                      └──► a (N) (see above: cycle)

            """,
            Tree(analysis));
        Assert.Contains("**Cycles:**\n\n- a, b, c\n", analysis);
    }

    [Fact]
    public void An_optional_reference_breaks_a_cycle()
    {
        Assert.Equal(
            """
            tenants (1)
            └──► operators (N)
                 └──► tenants (N) (see above: cycle)

            """,
            Tree(Table("operators", "tenants"), Table("tenants", "operators?")));
    }

    [Fact]
    public void A_foreign_key_that_is_a_key_itself_says_one()
    {
        var detail = Table("detail", "main") with { PrimaryKey = new KeyConstraint { Name = "pk", Columns = ["main_id"] } };
        Assert.Equal("main (1)\n└──► detail (1)\n", Tree(Table("main"), detail));
    }

    [Fact]
    public void Without_foreign_keys_there_is_no_section()
    {
        Assert.DoesNotContain("Key Relationships", Analysis(Table("a"), Table("b")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    public void A_huge_schema_is_cut_and_says_so(string optional)
    {
        var tables = Enumerable.Range(0, 10_000).Select(i => i == 0 ? Table("t00000") : Table(Number(i), Number(i - 1) + optional)).ToArray();
        Assert.Contains("Cut: 500 of 10000 tables are shown.", Analysis(tables));
    }

    private static string Number(int i) => "t" + i.ToString("D5", CultureInfo.InvariantCulture);

    private static string Tree(params Relation[] tables) => Tree(Analysis(tables));

    private static string Tree(string analysis) => analysis[analysis.IndexOf("## Key Relationships", StringComparison.Ordinal)..].Split("```text\n")[1].Split("```")[0];

    private static string Analysis(params Relation[] tables) =>
        DocumentationSet.Render(new SchemaSnapshot { Relations = tables.OrderBy(static table => table.Name).ToEquatableArray() }, SchemaGenConfiguration.Default)[0].Content;

    /// <summary>A table with a foreign key to each of <paramref name="targets"/>; one with a question mark is optional.</summary>
    private static Relation Table(string name, params string[] targets) => new()
    {
        Kind = RelationKind.Table,
        Name = new QualifiedName("public", name),
        Columns = targets.Select(static target => new Column { Name = Column(target), Type = new TypeReference("integer"), Nullable = target.EndsWith('?') }).ToEquatableArray(),
        ForeignKeys = targets.Select(static target => new ForeignKey
        {
            Name = $"fk_{target}",
            Columns = [Column(target)],
            References = new QualifiedName("public", target.TrimEnd('?')),
            ReferencedColumns = ["id"],
        }).ToEquatableArray(),
    };

    private static string Column(string target) => $"{target.TrimEnd('?')}_id";
}
