namespace SchemaGen.Tests;

/// <summary>What an error means.</summary>
public sealed class ConstraintTests
{
    private static readonly Relation Users = new(
        "public",
        "users",
        RelationKind.Table,
        [new("id", "int", isNullable: false)],
        ["id"],
        [],
        constraints: [new("same", ConstraintKind.Unique, "email"), new("same", ConstraintKind.Check), new("fk", ConstraintKind.ForeignKey, "team_id")]);

    [Theory]
    [InlineData("23505", "same", ConstraintKind.Unique)]
    [InlineData("23514", "same", ConstraintKind.Check)]
    [InlineData("23503", "fk", ConstraintKind.ForeignKey)]
    [InlineData("23001", "fk", ConstraintKind.ForeignKey)]
    public void IsFoundByCodeAndName(string sqlState, string name, ConstraintKind expected)
    {
        var found = Constraint.FindBroken([Users], sqlState, "public", "users", name, null)!;
        Assert.Equal((name, expected), (found.Name, found.Kind));
        Assert.Same(Users, found.Relation);
    }

    [Theory]
    [InlineData("23503", "public", "users", "same")]
    [InlineData("23505", "audit", "users", "same")]
    [InlineData("23505", "public", "teams", "same")]
    [InlineData("23505", "public", "users", "other")]
    [InlineData("57014", null, null, null)]
    [InlineData("23514", null, null, "domain_check")]
    public void AnythingElseIsNone(string sqlState, string? schema, string? relation, string? name) =>
        Assert.Null(Constraint.FindBroken([Users], sqlState, schema, relation, name, null));

    [Fact]
    public void NotNullIsFoundByItsColumn()
    {
        var found = Constraint.FindBroken([Users], "23502", "public", "users", null, "email")!;
        Assert.Equal(ConstraintKind.NotNull, found.Kind);
        Assert.Equal("", found.Name);
        Assert.Equal(["email"], found.Columns);
        Assert.Same(Users, found.Relation);
    }

    [Fact]
    public void ConstraintOfNothingSaysSo() => Assert.Throws<InvalidOperationException>(static () => new Constraint("c", ConstraintKind.Check).Relation);
}
