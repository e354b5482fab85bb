using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class RelationTests() : CatalogFacts("relations")
{
    [Fact]
    public void Schemas_are_those_that_are_not_PostgreSQLs_own() =>
        Assert.Equal(["audit", "empty", "public"], Snapshot.Schemas.Select(static schema => schema.Name));

    [Fact]
    public void What_initdb_says_about_public_is_no_comment_of_this_database() =>
        Assert.Null(Assert.Single(Snapshot.Schemas, static schema => schema.Name == "public").Comment);

    [Fact]
    public void Relations_are_sorted_by_schema_then_name() =>
        Assert.Equal(Snapshot.Relations.Select(static relation => relation.Name).Order(), Snapshot.Relations.Select(static relation => relation.Name));

    [Theory]
    [InlineData("plain", RelationKind.Table)]
    [InlineData("unlogged", RelationKind.Table)]
    [InlineData("measurement", RelationKind.PartitionedTable)]
    [InlineData("measurement_north", RelationKind.Table)]
    [InlineData("measurement_south", RelationKind.PartitionedTable)]
    [InlineData("plain_view", RelationKind.View)]
    [InlineData("plain_summary", RelationKind.MaterializedView)]
    [InlineData("remote", RelationKind.ForeignTable)]
    public void Kind(string name, RelationKind kind) => Assert.Equal(kind, Relation(name).Kind);

    [Fact]
    public void The_same_name_in_two_schemas_is_two_tables() =>
        Assert.Equal(["integer", "bigint"], [Relation("plain").FindColumn("id")!.Type.Text, Relation("plain", "audit").FindColumn("id")!.Type.Text]);

    [Fact]
    public void A_table_may_have_no_columns() => Assert.Empty(Relation("no_columns").Columns);

    [Theory]
    [InlineData("passing")]
    [InlineData("not_a_relation")]
    public void Temporary_tables_and_sequences_are_no_relations(string name) =>
        Assert.DoesNotContain(Snapshot.Relations, relation => relation.Name.Name == name);

    [Fact]
    public void Toast_tables_are_left_out() => Assert.DoesNotContain(Snapshot.Relations, static relation => relation.Name.Name.StartsWith("pg_", StringComparison.Ordinal));

    [Fact]
    public void Columns_are_in_their_order_without_those_that_were_dropped() =>
        Assert.Equal(["a", "b", "c"], Relation("dropped_columns").Columns.Select(static column => column.Name));

    [Fact]
    public void Keys_name_the_columns_right_after_others_were_dropped() =>
        Assert.Equal(["b, a", "c"], Relation("dropped_columns").UniqueConstraints.Select(static key => string.Join(", ", key.Columns)));

    [Theory]
    [InlineData("measurement", "LIST (region)")]
    [InlineData("measurement_south", "RANGE (taken_at)")]
    [InlineData("shard", "HASH (id)")]
    [InlineData("by_expression", "RANGE (lower(b) COLLATE \"C\" text_pattern_ops, a)")]
    [InlineData("plain", null)]
    public void Partition_key(string name, string? key) => Assert.Equal(key, Relation(name).PartitionKey);

    [Theory]
    [InlineData("measurement_north", "FOR VALUES IN ('north', 'it''s \"n\"')")]
    [InlineData("measurement_south", "FOR VALUES IN ('south')")]
    [InlineData("measurement_south_rest", "DEFAULT")]
    [InlineData("measurement_null", "FOR VALUES IN (NULL)")]
    [InlineData("shard_0", "FOR VALUES WITH (modulus 2, remainder 0)")]
    [InlineData("by_expression_low", "FOR VALUES FROM (MINVALUE, MINVALUE) TO ('m', MAXVALUE)")]
    [InlineData("attached", "FOR VALUES IN ('west')")]
    [InlineData("measurement", null)]
    public void Partition_bound(string name, string? bound) => Assert.Equal(bound, Relation(name).PartitionBound);

    [Fact]
    public void Moments_in_bounds_are_in_universal_time() =>
        Assert.Equal(
            "FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00')",
            Relation("measurement_south_2020", "audit").PartitionBound);

    [Theory]
    [InlineData("measurement_north", "measurement")]
    [InlineData("measurement_south", "measurement")]
    [InlineData("measurement_south_rest", "measurement_south")]
    [InlineData("attached", "measurement")]
    public void A_partition_names_its_parent(string name, string parent) => Assert.Equal(Public(parent), Relation(name).PartitionOf);

    [Fact]
    public void A_partition_may_live_in_another_schema() =>
        Assert.Equal(Public("measurement_south"), Relation("measurement_south_2020", "audit").PartitionOf);

    [Fact]
    public void A_partition_is_no_heir() => Assert.Empty(Relation("measurement_north").Inherits);

    [Fact]
    public void Columns_of_a_partition_are_not_marked_as_inherited() =>
        Assert.DoesNotContain(Relation("measurement_north").Columns, static column => column.Inherited);

    [Fact]
    public void An_attached_partition_keeps_its_own_order_of_columns() =>
        Assert.Equal(["value", "taken_at", "region"], Relation("attached").Columns.Select(static column => column.Name));

    [Fact]
    public void Parents_of_an_heir_are_in_the_order_of_INHERITS() =>
        Assert.Equal([Public("parent_b"), Public("parent_a")], Relation("heir").Inherits);

    [Fact]
    public void An_heir_is_no_partition() => Assert.Null(Relation("heir").PartitionOf);

    [Theory]
    [InlineData("shared", true)]
    [InlineData("b", true)]
    [InlineData("id", false)]
    [InlineData("own", false)]
    public void A_column_that_an_heir_does_not_declare_is_inherited(string name, bool inherited) => Assert.Equal(inherited, Column("heir", name).Inherited);

    [Fact]
    public void An_heir_has_NOT_NULL_and_defaults_of_its_parents() =>
        Assert.Equal((false, "'a'::text"), (Column("heir", "shared").Nullable, Column("heir", "shared").Default));

    [Fact]
    public void An_heir_has_no_keys_of_its_parents()
    {
        Assert.Null(Relation("heir").PrimaryKey);
        Assert.Empty(Relation("heir").UniqueConstraints);
    }

    [Fact]
    public void A_view_has_its_query() => Assert.EndsWith("FROM public.plain\n  WHERE (id > 0)", Relation("plain_view").Definition!.Replace("plain.id", "id"), StringComparison.Ordinal);

    [Fact]
    public void A_definition_has_no_final_semicolon() => Assert.DoesNotContain(Snapshot.Relations, static relation => relation.Definition?.EndsWith(';') == true);

    [Fact]
    public void A_materialized_view_has_its_query() => Assert.Equal(" SELECT count(*) AS how_many\n   FROM public.plain", Relation("plain_summary").Definition);

    [Fact]
    public void A_recursive_view_has_its_query() => Assert.StartsWith(" WITH RECURSIVE counting(n) AS (", Relation("counting").Definition, StringComparison.Ordinal);

    [Fact]
    public void A_table_has_no_definition() => Assert.Null(Relation("plain").Definition);

    [Fact]
    public void A_view_promises_what_its_table_does() => Assert.False(Column("plain_view", "id").Nullable);

    [Fact]
    public void A_foreign_table_has_columns() => Assert.Equal((false, true), (Column("remote", "id").Nullable, Column("remote", "name").Nullable));
}
