namespace SchemaGen.Tests;

/// <summary>What is written before what.</summary>
public sealed class DependencyOrderTests
{
    [Fact]
    public void ReferencedComesFirst()
    {
        var parent = Table("z_parent");
        var child = Table("a_child", parent);
        var view = new Relation("public", "v", RelationKind.View, [], [], []);
        var order = new DependencyOrder([child, view, parent]);
        Assert.Equal([parent, child], order.Insert);
        Assert.Equal([child, parent], order.Delete);
        Assert.Empty(order.Cycles);
    }

    [Fact]
    public void CyclesAreNamed()
    {
        Relation? b = null;
        var a = new Relation("public", "a", RelationKind.Table, [Id], ["id"], [new("a_b", ["id"], () => b!, ["id"])]);
        b = new Relation("public", "b", RelationKind.Table, [Id], ["id"], [new("b_a", ["id"], () => a, ["id"]), new("b_b", ["id"], () => b!, ["id"])]);
        var c = Table("c", b);
        var order = new DependencyOrder([a, b, c]);
        Assert.Equal([a, b, c], order.Insert);
        Assert.Equal([a, b], Assert.Single(order.Cycles));
    }

    [Fact]
    public void ReferenceToItselfIsNoCycle()
    {
        Relation? self = null;
        self = new Relation("public", "t", RelationKind.Table, [Id], ["id"], [new("t_t", ["id"], () => self!, ["id"])]);
        Assert.Empty(new DependencyOrder([self]).Cycles);
    }

    private static Column Id => new("id", "int", isNullable: false);

    private static Relation Table(string name, params Relation[] targets) =>
        new("public", name, RelationKind.Table, [Id], ["id"], [.. targets.Select(target => new ForeignKey(name + target.Name, ["id"], () => target, ["id"]))]);
}
