using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Snapshot;

public class ColumnNullabilityTests
{
    private static readonly SchemaSnapshot Schema = new()
    {
        Domains =
        [
            Domain("strict", "text", notNull: true),
            Domain("over_strict", "public.strict"),
            Domain("twice_over", "public.over_strict"),
            Domain("loose", "text"),
            Domain("array_of_strict", "public.strict[]"),
            Domain("circle", "public.circle"),
        ],
    };

    [Theory]
    [InlineData("public.strict", false)]
    [InlineData("public.over_strict", false)]
    [InlineData("public.twice_over", false)]
    [InlineData("public.loose", true)]
    [InlineData("public.array_of_strict", true)]
    [InlineData("public.strict[]", true)]
    [InlineData("public.circle", true)]
    [InlineData("elsewhere.strict", true)]
    [InlineData("text", true)]
    public void A_not_null_domain_counts_through_all_that_is_over_it(string type, bool nullable)
    {
        var nullability = ColumnNullability.Of(Schema);
        Assert.Equal(nullable, nullability.IsNullable(Relation(RelationKind.Table), Column(type)));
        Assert.False(nullability.IsNullable(Relation(RelationKind.Table), Column(type) with { Nullable = false }));
        Assert.True(nullability.IsNullable(Relation(RelationKind.View), Column(type)));
        Assert.False(nullability.IsNullable(Relation(RelationKind.View), Column(type) with { Nullable = false }));
    }

    private static Relation Relation(RelationKind kind) => new() { Kind = kind, Name = new QualifiedName("public", "r") };

    private static Column Column(string type) => new() { Name = "c", Type = new TypeReference(type) };

    private static DomainType Domain(string name, string type, bool notNull = false) =>
        new() { Name = new QualifiedName("public", name), BaseType = new TypeReference(type), NotNull = notNull };
}
