using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Ddl;

namespace SchemaGen.Model.Tests.Ddl;

public sealed class DependencyOrderTests
{
    [Fact]
    public void Phases_come_in_turn_and_names_within_them() =>
        Assert.Equal(["type a", "type b", "table a"], Order(Table("a"), Type("b"), Type("a")));

    [Fact]
    public void What_is_needed_comes_first_whatever_its_phase() =>
        Assert.Equal(["table a", "type of a"], Order(Table("a"), Type("of a", "table a")));

    [Fact]
    public void Of_statements_that_need_each_other_one_is_announced_and_completed_later()
    {
        var view = Statement(DdlPhase.View, "v", "routine f") with { Stub = new DdlStub("announce v", [], "complete v") };
        var function = Statement(DdlPhase.Routine, "f", "view v") with { Key = "routine f", Sql = "routine f" };
        Assert.Equal(["announce v", "routine f", "complete v"], Order(view, function));
    }

    [Fact]
    public void Circles_that_need_each_other_are_broken_one_by_one()
    {
        DdlStatement[] Circle(int number) =>
        [
            Statement(DdlPhase.View, $"v{number}", $"routine f{number}") with { Stub = new DdlStub($"announce v{number}", [], $"complete v{number}") },
            Statement(DdlPhase.Routine, $"f{number}", number == 1 ? [$"view v{number}"] : [$"view v{number}", $"routine f{number - 1}"]),
        ];
        var order = Order([.. Enumerable.Range(1, 50).SelectMany(Circle)]);
        int PlaceOf(string sql) => Array.IndexOf(order, sql);
        Assert.All(Enumerable.Range(1, 50), i =>
        {
            Assert.InRange(PlaceOf($"routine f{i}"), PlaceOf($"announce v{i}") + 1, PlaceOf($"complete v{i}") - 1);
            Assert.InRange(PlaceOf($"routine f{i}"), PlaceOf($"routine f{i - 1}") + 1, order.Length);
        });
    }

    [Fact]
    public void Who_only_waits_for_a_circle_is_not_announced()
    {
        var function = Statement(DdlPhase.Routine, "f", "view v") with { Key = "routine f", Sql = "routine f" };
        var view = Statement(DdlPhase.View, "v", "routine f") with { Stub = new DdlStub("announce v", [], "complete v") };
        var above = Statement(DdlPhase.View, "a", "view v") with { Stub = new DdlStub("announce a", [], "complete a") };
        Assert.Equal(["announce v", "routine f", "view a", "complete v"], Order(above, view, function));
    }

    [Fact]
    public void A_circle_that_nothing_can_break_ends() =>
        Assert.Equal(2, Order(Type("a", "type b"), Type("b", "type a")).Length);

    [Fact]
    public void What_needs_something_outside_the_scope_is_a_comment_at_the_end_and_so_is_what_needs_it()
    {
        var order = Order(Type("a", "type outside"), Type("b", "type a"), Type("c"));
        Assert.Equal("type c", order[0]);
        Assert.Equal("-- Left out: type outside is outside the scope of the snapshot.\n-- type a", order[1]);
        Assert.Equal("-- Left out: type a is outside the scope of the snapshot.\n-- type b", order[2]);
    }

    [Fact]
    public void Any_order_of_input_gives_one_order_in_which_needs_are_met() => Prop.ForAll(
        Statements.ToArbitrary(),
        static statements =>
        {
            var order = Order(statements);
            Assert.Equal(order, Order([.. statements.Reverse()]));
            foreach (var statement in statements)
            {
                Assert.All(statement.Needs, need => Assert.True(Array.IndexOf(order, need) < Array.IndexOf(order, statement.Sql)));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Statements of which each needs some with smaller numbers, in phases that say nothing about it.</summary>
    private static Gen<DdlStatement[]> Statements =>
        from count in Gen.Choose(1, 20)
        from needs in Gen.Choose(0, 1000).ArrayOf(count * 2)
        from phases in Gen.Elements(Enum.GetValues<DdlPhase>()).ArrayOf(count)
        select Enumerable.Range(0, count).Select(i => new DdlStatement
        {
            Phase = phases[i],
            Name = $"{i}",
            Key = $"n {i}",
            Sql = $"n {i}",
            Needs = i == 0 ? [] : [.. needs.Skip(i * 2).Take(2).Where(static need => need % 3 > 0).Select(need => $"n {need % i}").Distinct(StringComparer.Ordinal)],
        }).ToArray();

    private static string[] Order(params DdlStatement[] statements) => [.. DependencyOrder.Of(statements).Select(static ordered => ordered.Sql)];

    private static DdlStatement Table(string name, params string[] needs) => Statement(DdlPhase.Table, name, needs);

    private static DdlStatement Type(string name, params string[] needs) => Statement(DdlPhase.Type, name, needs);

    private static DdlStatement Statement(DdlPhase phase, string name, params string[] needs)
    {
        var key = $"{phase.ToString().ToLowerInvariant()} {name}";
        return new DdlStatement { Phase = phase, Name = name, Key = key, Sql = key, Needs = needs };
    }
}
