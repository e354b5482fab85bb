using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Postgres.Migrations;

namespace SchemaGen.Postgres.Tests.Migrations;

public sealed class MigrationOrderTests
{
    [Theory]
    [InlineData("2_b.sql", "10_a.sql")]
    [InlineData("002_b.sql", "10_a.sql")]
    [InlineData("V1_2__x.sql", "V1_10__a.sql")]
    [InlineData("20240101120000_b.sql", "99999999999999999999999999_a.sql")]
    [InlineData("a.sql", "a1.sql")]
    [InlineData("a1.sql", "a1b.sql")]
    [InlineData("1.sql", "1_a.sql")]
    [InlineData("B.sql", "a.sql")]
    [InlineData("01_a.sql", "1_a.sql")]
    [InlineData("1_a.sql", "01_b.sql")]
    [InlineData("z/1.sql", "a/2.sql")]
    [InlineData("a/1.sql", "b/1.sql")]
    [InlineData(null, "a")]
    public void First_applies_before_second(string? first, string? second)
    {
        Assert.True(MigrationOrder.Instance.Compare(first, second) < 0);
        Assert.True(MigrationOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, MigrationOrder.Instance.Compare(first, first));
    }

    [Fact]
    public void The_order_is_total()
    {
        var names = Gen.Elements("1", "01", "2", "10", "_", "a", "B", ".", "!", "é", "/").ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(names, names, names, static (x, y, z) =>
        {
            var order = MigrationOrder.Instance;
            Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
            Assert.Equal(string.Equals(x, y, StringComparison.Ordinal), order.Compare(x, y) == 0);
            Assert.False(order.Compare(x, y) < 0 && order.Compare(y, z) < 0 && order.Compare(x, z) >= 0);
        }).QuickCheckThrowOnFailure();
    }
}
