namespace SchemaGen.Tests;

public sealed class ForeignKeyTests
{
    [Fact]
    public void PairsColumnsInItsOwnOrder()
    {
        var key = Lines.Metadata.ForeignKey("lines_order_fkey");
        Assert.Equal(["tenant = tenant_id", "order_id = id"], key.Columns.Select(static pair => pair.ToString()));
        Assert.Same(Lines.Metadata.Column("tenant"), key.Columns[0].From);
        Assert.Same(Orders.Metadata.Column("tenant_id"), key.Columns[0].To);
    }

    [Fact]
    public void IsWalkedBothWays()
    {
        var key = Lines.Metadata.ForeignKey("lines_order_fkey");
        Assert.Same(Lines.Metadata, key.From);
        Assert.Same(Orders.Metadata, key.To);
        Assert.Same(key, Assert.Single(Orders.Metadata.ReferencedBy));
        Assert.Same(Orders.Metadata, Orders.Metadata.ReferencedBy[0].From.ForeignKeys[0].To);
    }

    [Fact]
    public void RefersToItself()
    {
        var key = Lines.Metadata.ForeignKey("lines_parent_fkey");
        Assert.Same(key.From, key.To);
        Assert.Same(key, Assert.Single(Lines.Metadata.ReferencedBy));
    }

    [Fact]
    public void HasActions()
    {
        var key = Lines.Metadata.ForeignKey("lines_order_fkey");
        Assert.Equal((ReferentialAction.Cascade, ReferentialAction.NoAction), (key.OnDelete, key.OnUpdate));
    }

    [Fact]
    public void SaysWhatItIs() => Assert.Equal("public.lines → public.orders (tenant, order_id)", Lines.Metadata.ForeignKey("lines_order_fkey").ToString());

    [Fact]
    public void BelongsToNobodyAtFirst()
    {
        var key = new ForeignKey("fk", ["a"], static () => Orders.Metadata, ["id"]);
        Assert.Throws<InvalidOperationException>(() => key.From);
        Assert.Same(Orders.Metadata, key.To);
    }

    [Fact]
    public void UnknownColumnIsNamed()
    {
        var relation = new Relation("s", "t", RelationKind.Table, [new("a", "text", false)], [], [new("fk", ["a"], static () => Orders.Metadata, ["nothing"])]);
        var e = Assert.Throws<ArgumentException>(() => relation.ForeignKeys[0].Columns);
        Assert.StartsWith("public.orders has no column nothing.", e.Message, StringComparison.Ordinal);
    }

    /// <summary>Once walked, walking costs nothing.</summary>
    [Fact]
    public void WalkingAllocatesNothing()
    {
        Walk();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Walk();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(4, count);
    }

    private static int Walk()
    {
        var count = 0;
        for (var i = 0; i < Lines.Metadata.ForeignKeys.Count; i++)
        {
            var key = Lines.Metadata.ForeignKeys[i];
            count += key.Columns.Count + (key.To.ReferencedBy.Count > 0 && ReferenceEquals(key.Columns[0].From, key.From.Columns[0]) ? 1 : 0);
        }

        return count;
    }

    // As generated code has them: static, each in a class of its own, referring to each other in both directions.
    private static class Orders
    {
        public static Relation Metadata { get; } = new(
            "public",
            "orders",
            RelationKind.Table,
            columns: [new("id", "bigint", isNullable: false), new("tenant_id", "bigint", isNullable: false)],
            primaryKey: ["id", "tenant_id"],
            foreignKeys: [],
            findReferencedBy: static () => [Lines.Metadata.ForeignKey("lines_order_fkey")]);
    }

    private static class Lines
    {
        public static Relation Metadata { get; } = new(
            "public",
            "lines",
            RelationKind.Table,
            columns: [new("tenant", "bigint", isNullable: false), new("order_id", "bigint", isNullable: false), new("id", "bigint", isNullable: false), new("parent_id", "bigint", isNullable: true)],
            primaryKey: ["id"],
            foreignKeys:
            [
                new("lines_order_fkey", ["tenant", "order_id"], static () => Orders.Metadata, ["tenant_id", "id"], onDelete: ReferentialAction.Cascade),
                new("lines_parent_fkey", ["parent_id"], static () => Metadata!, ["id"]),
            ],
            findReferencedBy: static () => [Metadata!.ForeignKey("lines_parent_fkey")]);
    }
}
