using Npgsql;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

public class IndexTests() : CatalogFacts("indexes")
{
    [Theory]
    [InlineData("plain", "a")]
    [InlineData("unique_pair", "b; a")]
    [InlineData("descending", "a; b")]
    [InlineData("expression", "lower(b)")]
    [InlineData("mixed", "B; ((a + 1)); b; ((lower(b) || '''x'''::text))")]
    [InlineData("covering", "b")]
    [InlineData("operator_class", "b; B")]
    [InlineData("control_character", "(((b || '\u0001'::text) || b)); ((a * 2))")]
    public void Keys_are_columns_by_name_and_expressions(string name, string keys) => Assert.Equal(keys.Split("; "), Index("items", name).Keys);

    [Fact]
    public void INCLUDE_columns_are_no_keys() => Assert.Equal(["B", "a"], Index("items", "covering").Include);

    [Fact]
    public void Indexes_are_unique_or_not() =>
        Assert.Equal(["covering", "unique_pair"], Relation("items").Indexes.Where(static index => index.Unique).Select(static index => index.Name));

    [Theory]
    [InlineData("plain", "btree")]
    [InlineData("hashed", "hash")]
    [InlineData("gin_tags", "gin")]
    [InlineData("gist_body", "gist")]
    [InlineData("brin_c", "brin")]
    public void Method(string name, string method) => Assert.Equal(method, Index("items", name).Method);

    [Fact]
    public void A_partial_index_has_its_predicate() => Assert.Equal("((b = 'x'::text) AND (c IS NOT NULL))", Index("items", "partial").Predicate);

    [Fact]
    public void Other_indexes_have_none() => Assert.Null(Index("items", "plain").Predicate);

    [Theory]
    [InlineData("descending", "CREATE INDEX descending ON public.items USING btree (a DESC NULLS LAST, b)")]
    [InlineData("operator_class", "CREATE INDEX operator_class ON public.items USING btree (b text_pattern_ops, \"B\" varchar_pattern_ops DESC)")]
    [InlineData("collated", "CREATE INDEX collated ON public.items USING btree (b COLLATE \"C\")")]
    [InlineData("brin_c", "CREATE INDEX brin_c ON public.items USING brin (c) WITH (pages_per_range='32')")]
    [InlineData("covering", "CREATE UNIQUE INDEX covering ON public.items USING btree (b) INCLUDE (\"B\", a)")]
    public void Order_operator_class_collation_and_options_are_in_the_definition(string name, string definition) =>
        Assert.Equal(definition, Index("items", name).Definition);

    [Fact]
    public void Indexes_of_constraints_are_left_out() =>
        Assert.DoesNotContain(Relation("items").Indexes, static index => index.Name is "items_pkey" or "items_unique");

    [Fact]
    public void A_materialized_view_has_indexes() => Assert.Equal(["a"], Index("summary", "summary_a").Keys);

    [Fact]
    public void A_partitioned_table_has_indexes() => Assert.Equal(["a"], Index("split", "split_a").Keys);

    [Fact]
    public void A_partition_has_its_part_of_them() => Assert.Equal(["a"], Index("split_1", "split_1_a_idx").Keys);

    [Fact]
    public void An_index_of_a_partitioned_table_is_invalid_while_a_partition_lacks_it() =>
        Assert.Equal((true, false), (Index("split", "split_only").Invalid, Index("split", "split_a").Invalid));

    [Fact]
    public async Task An_index_whose_concurrent_build_failed_is_invalid()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
        await Assert.ThrowsAsync<PostgresException>(() => database.ExecuteAsync("CREATE UNIQUE INDEX CONCURRENTLY half_way ON t (a)"));

        var snapshot = await CatalogFixture.PullAsync(database.ConnectionString);

        Assert.True(Assert.Single(Assert.Single(snapshot.Relations).Indexes).Invalid);
    }
}
