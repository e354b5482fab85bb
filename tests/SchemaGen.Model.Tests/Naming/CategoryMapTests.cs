using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Naming;

public class CategoryMapTests
{
    private static readonly CategoryMap Categories = new(
    [
        new Category { Prefix = "elo_", Name = "Reference tables" },
        new Category { Prefix = "elo_t_", Name = "Transactional tables" },
        new Category { Prefix = "elo_t_", Name = "Said twice" },
        new Category { Prefix = "audit.", Name = "Audit" },
    ]);

    [Theory]
    [InlineData("public", "elo_channels", "Reference tables")]
    [InlineData("public", "elo_t_tenants", "Transactional tables")]
    [InlineData("other", "elo_t_tenants", "Transactional tables")]
    [InlineData("audit", "log", "Audit")]
    [InlineData("audit", "elo_t_log", "Transactional tables")]
    [InlineData("public", "ELO_T_TENANTS", null)]
    [InlineData("public", "users", null)]
    public void The_longest_prefix_that_fits_counts(string schema, string name, string? expected)
    {
        Assert.Equal(expected, Categories.Of(new QualifiedName(schema, name))?.Name);
    }
}
