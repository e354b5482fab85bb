namespace SchemaGen.Tests;

public sealed class RelationTests
{
    private static readonly Relation Tenants = new(
        "public",
        "tenants",
        RelationKind.Table,
        columns: [new("id", "uuid", isNullable: false), new("Name", "character varying(40)", isNullable: true)],
        primaryKey: ["id"],
        foreignKeys: []);

    [Fact]
    public void HasWhatItWasMadeOf()
    {
        Assert.Equal("public", Tenants.Schema);
        Assert.Equal("tenants", Tenants.Name);
        Assert.Equal(RelationKind.Table, Tenants.Kind);
        Assert.Equal("public.tenants", Tenants.ToString());
        Assert.Equal(["id", "Name"], Tenants.Columns.Select(static column => column.Name));
    }

    [Fact]
    public void ColumnHasWhatItWasMadeOf()
    {
        var column = Tenants.Column("Name");
        Assert.Equal("character varying(40)", column.Type);
        Assert.True(column.IsNullable);
        Assert.Equal("Name", column.ToString());
        Assert.False(Tenants.Column("id").IsNullable);
    }

    [Fact]
    public void PrimaryKeyIsOfItsColumns() => Assert.Same(Tenants.Columns[0], Assert.Single(Tenants.PrimaryKey));

    /// <summary>In the key's order, which need not be the columns'.</summary>
    [Fact]
    public void PrimaryKeyKeepsItsOrder()
    {
        var relation = new Relation("s", "t", RelationKind.Table, [new("a", "text", false), new("b", "text", false)], ["b", "a"], []);
        Assert.Equal(["b", "a"], relation.PrimaryKey.Select(static column => column.Name));
    }

    /// <summary>Case counts, as it does in PostgreSQL.</summary>
    [Theory]
    [InlineData("name")]
    [InlineData("ID")]
    [InlineData("")]
    public void UnknownColumn(string name)
    {
        var e = Assert.Throws<ArgumentException>(() => Tenants.Column(name));
        Assert.StartsWith($"public.tenants has no column {name}.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownForeignKey()
    {
        var e = Assert.Throws<ArgumentException>(static () => Tenants.ForeignKey("fk"));
        Assert.StartsWith("public.tenants has no foreign key fk.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyOfUnknownColumnIsRefused() =>
        Assert.Throws<ArgumentException>(static () => new Relation("s", "t", RelationKind.Table, [], ["id"], []));

    [Fact]
    public void NobodyRefersByDefault() => Assert.Empty(Tenants.ReferencedBy);

    [Fact]
    public void ReferencesAreLookedForOnceAndOnDemand()
    {
        var calls = 0;
        var relation = new Relation("s", "t", RelationKind.Table, [], [], [], () =>
        {
            calls++;
            return [];
        });
        Assert.Equal(0, calls);
        Assert.Same(relation.ReferencedBy, relation.ReferencedBy);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void ExternalKnowsNamesOnly()
    {
        var users = Relation.External("auth", "users", ["id", "tenant_id"]);
        Assert.Equal(RelationKind.External, users.Kind);
        Assert.Equal("auth.users", users.ToString());
        Assert.Equal(["id", "tenant_id"], users.Columns.Select(static column => column.Name));
        Assert.All(users.Columns, static column => Assert.Equal(("", true), (column.Type, column.IsNullable)));
        Assert.Empty(users.PrimaryKey);
        Assert.Empty(users.ForeignKeys);
        Assert.Empty(users.ReferencedBy);
    }
}
