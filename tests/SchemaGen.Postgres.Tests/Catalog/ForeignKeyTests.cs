using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class ForeignKeyTests() : CatalogFacts("foreign-keys")
{
    [Fact]
    public void A_foreign_key_names_its_target() => Assert.Equal(Public("users"), ForeignKey("documents", "documents_created_by_fkey").References);

    [Fact]
    public void Two_keys_to_one_table_are_two_keys() =>
        Assert.Equal(["created_by", "updated_by"], Relation("documents").ForeignKeys.Select(static key => Assert.Single(key.Columns)));

    [Fact]
    public void Columns_are_paired_in_the_keys_own_order()
    {
        var key = ForeignKey("composite", "composite_fk");
        Assert.Equal(["z", "x"], key.Columns);
        Assert.Equal(["a", "c"], key.ReferencedColumns);
    }

    [Theory]
    [InlineData("no_action", ReferentialAction.NoAction, ReferentialAction.NoAction)]
    [InlineData("restricted", ReferentialAction.Restrict, ReferentialAction.Restrict)]
    [InlineData("cascading", ReferentialAction.Cascade, ReferentialAction.Cascade)]
    [InlineData("nulled", ReferentialAction.SetNull, ReferentialAction.SetNull)]
    [InlineData("defaulted", ReferentialAction.SetDefault, ReferentialAction.SetDefault)]
    [InlineData("mixed", ReferentialAction.Cascade, ReferentialAction.Restrict)]
    public void Actions(string column, ReferentialAction onDelete, ReferentialAction onUpdate)
    {
        var key = ForeignKey("actions", $"actions_{column}_fkey");
        Assert.Equal((onDelete, onUpdate), (key.OnDelete, key.OnUpdate));
    }

    [Fact]
    public void An_action_on_all_columns_names_none() => Assert.Empty(ForeignKey("actions", "actions_nulled_fkey").OnDeleteColumns);

    [Theory]
    [InlineData("not_deferrable", Deferrability.NotDeferrable)]
    [InlineData("initially_immediate", Deferrability.InitiallyImmediate)]
    [InlineData("initially_deferred", Deferrability.InitiallyDeferred)]
    public void Deferrability_of_a_foreign_key(string name, Deferrability deferrability) => Assert.Equal(deferrability, ForeignKey("timing", name).Deferrability);

    [Fact]
    public void MATCH_FULL() => Assert.Equal(ForeignKeyMatch.Full, ForeignKey("full_match", "full_match_fk").Match);

    [Fact]
    public void MATCH_SIMPLE_unless_said_otherwise() => Assert.Equal(ForeignKeyMatch.Simple, ForeignKey("composite", "composite_fk").Match);

    [Fact]
    public void NOT_VALID() => Assert.True(ForeignKey("unvalidated", "unvalidated_fk").NotValid);

    [Fact]
    public void Valid_unless_said_otherwise() =>
        Assert.Equal(["unvalidated_fk"], Snapshot.Relations.SelectMany(static relation => relation.ForeignKeys.Where(static key => key.NotValid)).Select(static key => key.Name));

    [Fact]
    public void The_target_may_have_no_constraint_but_a_unique_index()
    {
        var key = ForeignKey("to_index", "to_index_fk");
        Assert.Equal(Public("indexed_target"), key.References);
        Assert.Equal(["code"], key.ReferencedColumns);
    }

    [Fact]
    public void The_same_constraint_name_on_two_tables_is_two_keys() =>
        Assert.Equal([Public("users"), Public("indexed_target")], [ForeignKey("twin_a", "same_name").References, ForeignKey("twin_b", "same_name").References]);

    [Fact]
    public void A_table_may_refer_to_itself() => Assert.Equal(Public("tree"), ForeignKey("tree", "tree_parent").References);

    [Fact]
    public void Tables_may_refer_to_each_other() =>
        Assert.Equal([Public("cycle_b"), Public("cycle_a")], [ForeignKey("cycle_a", "cycle_a_fk").References, ForeignKey("cycle_b", "cycle_b_fk").References]);

    [Fact]
    public void A_key_to_a_partitioned_table_is_one_key()
    {
        var key = Assert.Single(Relation("to_split").ForeignKeys);
        Assert.Equal(Public("split"), key.References);
        Assert.Equal(["y", "x"], key.Columns);
        Assert.Equal(["b", "a"], key.ReferencedColumns);
    }

    [Fact]
    public void A_partitioned_table_has_its_foreign_keys() => Assert.Equal("from_split_fk", Assert.Single(Relation("from_split").ForeignKeys).Name);

    [Fact]
    public void A_partition_does_not_repeat_the_foreign_keys_of_its_parent() => Assert.Equal("from_split_1_own", Assert.Single(Relation("from_split_1").ForeignKeys).Name);

    [Fact]
    public void Dropped_columns_on_both_sides_do_not_shift_the_pairs()
    {
        var key = ForeignKey("shifted", "shifted_fk");
        Assert.Equal(["target_id"], key.Columns);
        Assert.Equal(["id"], key.ReferencedColumns);
    }

    [Fact]
    public void A_key_whose_columns_are_unique_in_another_order_can_be_seen_to_be_one_to_one() =>
        Assert.Equal(
            ForeignKey("one_to_one", "one_to_one_fk").Columns.Order(StringComparer.Ordinal),
            Index("one_to_one", "one_to_one_unique").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_refers_to_anything_outside() => Assert.Empty(Snapshot.External);
}

public class OnDeleteColumnsTests() : CatalogFacts("foreign-keys-15")
{
    [FactSince(15)]
    public void Of_SET_NULL() => Assert.Equal(["pid"], ForeignKey("child", "set_null").OnDeleteColumns);

    [FactSince(15)]
    public void Of_SET_DEFAULT() => Assert.Equal(["did"], ForeignKey("child", "set_default").OnDeleteColumns);

    [FactSince(15)]
    public void The_action_itself_is_named_too() =>
        Assert.Equal(
            [ReferentialAction.SetDefault, ReferentialAction.SetNull],
            Relation("child").ForeignKeys.Select(static key => key.OnDelete));
}
