using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class Postgres18Tests() : CatalogFacts("columns-18")
{
    [FactSince(18)]
    public void A_NOT_NULL_that_is_not_valid_leaves_the_column_nullable() =>
        Assert.Equal((false, true), (Column("late_not_null", "validated").Nullable, Column("late_not_null", "not_validated").Nullable));

    [FactSince(18)]
    public void Generated_columns_are_virtual_or_stored() =>
        Assert.Equal(
            [Generation.None, Generation.Virtual, Generation.Stored, Generation.Virtual],
            Relation("computed").Columns.Select(static column => column.Generation));

    [FactSince(18)]
    public void A_virtual_column_has_its_expression() => Assert.Equal("(a * 2)", Column("computed", "virtual").GenerationExpression);

    [FactSince(18)]
    public void A_foreign_key_that_is_not_enforced_is_that_and_not_just_unvalidated()
    {
        var key = Assert.Single(Relation("referring").ForeignKeys);
        Assert.Equal((true, false), (key.NotEnforced, key.NotValid));
    }

    [FactSince(18)]
    public void A_check_that_is_not_enforced_is_that_and_not_just_unvalidated()
    {
        var check = Assert.Single(Relation("referring").Checks);
        Assert.Equal((true, false), (check.NotEnforced, check.NotValid));
    }

    [FactSince(18)]
    public void A_key_without_overlaps_says_so() => Assert.True(Relation("booking").PrimaryKey!.WithoutOverlaps);

    [FactSince(18)]
    public void A_unique_constraint_without_overlaps_says_so() => Assert.True(Assert.Single(Relation("booking_part").UniqueConstraints).WithoutOverlaps);

    [FactSince(18)]
    public void Other_keys_may_not_overlap_anyway() => Assert.False(Relation("referenced").PrimaryKey!.WithoutOverlaps);

    [FactSince(18)]
    public void A_foreign_key_over_time_says_that_its_last_pair_is_a_period() => Assert.True(Assert.Single(Relation("booking_part").ForeignKeys).Period);

    [FactSince(18)]
    public void NOT_NULL_constraints_are_no_constraints_of_the_snapshot() =>
        Assert.Empty(Relation("new_name").Checks);

    [FactSince(18)]
    public void A_NOT_NULL_has_its_name_where_it_is_not_the_one_that_PostgreSQL_would_choose() =>
        Assert.Equal((null, "old_name_a_not_null"), (Column("late_not_null", "validated").NotNull?.Name, Column("new_name", "a").NotNull?.Name));
}
