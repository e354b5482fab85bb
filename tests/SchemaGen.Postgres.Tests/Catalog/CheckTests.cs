using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class CheckTests() : CatalogFacts("checks")
{
    [Theory]
    [InlineData("positive", "(a > 0)")]
    [InlineData("a_before_b", "(a < b)")]
    [InlineData("kind_known", "(kind = ANY (ARRAY['x'::text, 'it''s \"y\"'::text]))")]
    public void A_check_has_its_condition_without_the_word_CHECK(string name, string expression) => Assert.Equal(expression, Check("checked", name).Expression);

    [Fact]
    public void NO_INHERIT() => Assert.Equal(["only_here"], Names("checked", static check => check.NoInherit));

    [Fact]
    public void NOT_VALID() => Assert.Equal(["late"], Names("checked", static check => check.NotValid));

    [Fact]
    public void A_condition_has_no_suffix() => Assert.Equal("(b < 1000)", Check("checked", "late").Expression);

    [Fact]
    public void An_heir_repeats_no_check_that_it_inherits() => Assert.Equal(["own"], Names("heir", static _ => true));

    [Fact]
    public void A_check_that_an_heir_declares_too_is_its_own() => Assert.Equal(["positive"], Names("stubborn", static _ => true));

    [Fact]
    public void A_partition_repeats_no_check_that_it_inherits() => Assert.Equal(["split_1_own"], Names("split_1", static _ => true));

    [Theory]
    [InlineData("no_overlap", "EXCLUDE USING gist (during WITH &&) WHERE ((NOT cancelled))")]
    [InlineData("no_circles", "EXCLUDE USING gist (circle WITH &&) DEFERRABLE INITIALLY DEFERRED")]
    public void An_exclusion_constraint_is_as_PostgreSQL_prints_it(string name, string definition) =>
        Assert.Equal(definition, Assert.Single(Relation("booking").Exclusions, exclusion => exclusion.Name == name).Definition);

    [Fact]
    public void The_index_of_an_exclusion_constraint_is_not_listed_again() => Assert.Empty(Relation("booking").Indexes);

    private CheckConstraint Check(string relation, string name) => Assert.Single(Relation(relation).Checks, check => check.Name == name);

    private IEnumerable<string> Names(string relation, Func<CheckConstraint, bool> which) => Relation(relation).Checks.Where(which).Select(static check => check.Name);
}
