using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class TriggerTests() : CatalogFacts("triggers")
{
    [Fact]
    public void A_trigger_names_its_function() => Assert.Equal(new QualifiedName("code", "touch"), Trigger("watched", "before_each").Function);

    [Theory]
    [InlineData("before_each", TriggerState.Enabled)]
    [InlineData("disabled", TriggerState.Disabled)]
    [InlineData("replica", TriggerState.Replica)]
    [InlineData("always", TriggerState.Always)]
    public void State(string name, TriggerState state) => Assert.Equal(state, Trigger("watched", name).State);

    [Theory]
    [InlineData("before_each", "CREATE TRIGGER before_each BEFORE INSERT OR UPDATE OF a, b ON public.watched FOR EACH ROW EXECUTE FUNCTION code.touch()")]
    [InlineData("transitions", "CREATE TRIGGER transitions AFTER UPDATE ON public.watched REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION code.touch()")]
    [InlineData("emptied", "CREATE TRIGGER emptied AFTER TRUNCATE ON public.watched FOR EACH STATEMENT EXECUTE FUNCTION code.touch()")]
    [InlineData("conditional", "CREATE TRIGGER conditional AFTER UPDATE ON public.watched FOR EACH ROW WHEN (((old.a IS DISTINCT FROM new.a) AND (new.b <> 'it''s'::text))) EXECUTE FUNCTION code.touch('x', 'it''s')")]
    [InlineData("deferred", "CREATE CONSTRAINT TRIGGER deferred AFTER INSERT ON public.watched DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION code.touch()")]
    public void A_trigger_has_its_definition(string name, string definition) => Assert.Equal(definition, Trigger("watched", name).Definition);

    [Fact]
    public void A_view_may_have_triggers() => Assert.Contains("INSTEAD OF INSERT", Trigger("watched_view", "instead").Definition, StringComparison.Ordinal);

    [Fact]
    public void A_partitioned_table_has_its_triggers() => Assert.Equal(["on_split"], Relation("split").Triggers.Select(static trigger => trigger.Name));

    [Fact]
    public void A_partition_does_not_repeat_them() => Assert.Equal(["on_split_1"], Relation("split_1").Triggers.Select(static trigger => trigger.Name));

    [Fact]
    public void Triggers_that_implement_foreign_keys_are_left_out() => Assert.Empty(Relation("referring").Triggers);

    [Fact]
    public void Triggers_are_sorted_by_name() =>
        Assert.Equal(
            Relation("watched").Triggers.Select(static trigger => trigger.Name).Order(StringComparer.Ordinal),
            Relation("watched").Triggers.Select(static trigger => trigger.Name));

    private Trigger Trigger(string relation, string name) => Assert.Single(Relation(relation).Triggers, trigger => trigger.Name == name);
}
