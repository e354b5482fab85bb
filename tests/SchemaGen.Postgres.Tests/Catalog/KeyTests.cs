using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class KeyTests() : CatalogFacts("keys")
{
    [Fact]
    public void Columns_of_a_primary_key_are_in_its_own_order() => Assert.Equal(["c", "a"], Relation("key_order").PrimaryKey!.Columns);

    [Fact]
    public void Columns_of_a_unique_constraint_are_in_its_own_order() => Assert.Equal(["b", "a"], Unique("key_order", "key_order_unique").Columns);

    [Fact]
    public void A_primary_key_has_its_name() => Assert.Equal("key_order_pk", Relation("key_order").PrimaryKey!.Name);

    [Fact]
    public void Columns_of_a_primary_key_are_required() =>
        Assert.Equal(["b"], Relation("key_order").Columns.Where(static column => column.Nullable).Select(static column => column.Name));

    [Fact]
    public void INCLUDE_columns_of_a_primary_key_are_no_key_columns()
    {
        var key = Relation("covering").PrimaryKey!;
        Assert.Equal(["a"], key.Columns);
        Assert.Equal(["d", "c"], key.Include);
    }

    [Fact]
    public void INCLUDE_columns_of_a_unique_constraint_are_no_key_columns()
    {
        var key = Assert.Single(Relation("covering").UniqueConstraints);
        Assert.Equal(["b"], key.Columns);
        Assert.Equal(["a"], key.Include);
    }

    [Theory]
    [InlineData("not_deferrable", Deferrability.NotDeferrable)]
    [InlineData("initially_immediate", Deferrability.InitiallyImmediate)]
    public void Deferrability_of_a_unique_constraint(string name, Deferrability deferrability) =>
        Assert.Equal(deferrability, Unique("deferrable_keys", name).Deferrability);

    [Fact]
    public void Deferrability_of_a_primary_key() => Assert.Equal(Deferrability.InitiallyDeferred, Relation("deferrable_keys").PrimaryKey!.Deferrability);

    [Fact]
    public void A_table_may_have_no_key() => Assert.Null(Relation("no_key").PrimaryKey);

    [Fact]
    public void A_key_made_of_an_index_has_the_constraints_name() => Assert.Equal("adopted_pk", Relation("adopted").PrimaryKey!.Name);

    [Fact]
    public void The_index_of_a_constraint_is_not_listed_again() => Assert.DoesNotContain(Snapshot.Relations, static relation => !relation.Indexes.IsEmpty);

    [Fact]
    public void A_partitioned_table_has_its_key() => Assert.Equal(["b", "a"], Relation("split").PrimaryKey!.Columns);

    [Fact]
    public void The_key_of_a_partitioned_table_is_its_own() => Assert.False(Relation("split").PrimaryKey!.Inherited);

    [Fact]
    public void The_key_of_a_partition_is_marked_as_its_parents() => Assert.True(Relation("split_1").PrimaryKey!.Inherited);

    [Fact]
    public void A_key_of_the_partition_alone_is_its_own() => Assert.False(Unique("split_1", "split_1_own").Inherited);

    [Fact]
    public void A_unique_constraint_takes_any_number_of_nulls_unless_it_says_otherwise() => Assert.False(Unique("key_order", "key_order_unique").NullsNotDistinct);

    private KeyConstraint Unique(string relation, string name) => Assert.Single(Relation(relation).UniqueConstraints, key => key.Name == name);
}

public class NullsNotDistinctTests() : CatalogFacts("keys-15")
{
    [FactSince(15)]
    public void Of_a_unique_constraint() =>
        Assert.Equal(
            [("many_nulls", false), ("one_null", true)],
            Relation("nulls").UniqueConstraints.Select(static key => (key.Name, key.NullsNotDistinct)));

    [FactSince(15)]
    public void Of_an_index() => Assert.True(Index("nulls", "nulls_index").NullsNotDistinct);
}
