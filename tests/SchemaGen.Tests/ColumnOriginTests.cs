namespace SchemaGen.Tests;

public sealed class ColumnOriginTests
{
    [Fact]
    public void LeadsToTheTableAndItsKeys()
    {
        var origin = Totals.Metadata.Column("customer").Origin!;
        Assert.Same(Orders.Metadata, origin.Relation);
        Assert.Same(Orders.Metadata.Columns[1], origin.Column);
        Assert.Equal("public.orders.customer_id", origin.ToString());
        Assert.Null(Totals.Metadata.Column("total").Origin);
        Assert.Null(Orders.Metadata.Columns[0].Origin);
    }

    /// <summary>Once walked, walking costs nothing.</summary>
    [Fact]
    public void WalkingAllocatesNothing()
    {
        Walk();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var name = Walk();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("id", name);
    }

    private static string Walk() => Totals.Metadata.Columns[0].Origin!.Column.Name.Length > 0 ? Totals.Metadata.Columns[0].Origin!.Relation.PrimaryKey[0].Name : "";

    // As generated code has them: static, and the view may be asked first.
    private static class Totals
    {
        public static Relation Metadata { get; } = new(
            "public",
            "totals",
            RelationKind.View,
            columns: [new("customer", "bigint", isNullable: false, new(static () => Orders.Metadata, "customer_id")), new("total", "numeric", isNullable: true)],
            primaryKey: [],
            foreignKeys: []);
    }

    private static class Orders
    {
        public static Relation Metadata { get; } = new(
            "public",
            "orders",
            RelationKind.Table,
            columns: [new("id", "bigint", isNullable: false), new("customer_id", "bigint", isNullable: false)],
            primaryKey: ["id"],
            foreignKeys: []);
    }
}
