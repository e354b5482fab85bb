using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Graph;

public class ForeignKeyGraphTests
{
    /// <summary>Up to eight tables, each with foreign keys to any.</summary>
    private static readonly Arbitrary<int[][]> Graphs =
        Gen.Choose(0, 8).SelectMany(static count => Gen.ArrayOf(Gen.ListOf(Gen.Choose(0, Math.Max(0, count - 1))).Select(static targets => targets.Take(4).ToArray()), count)).ToArbitrary();

    [Fact]
    public void What_is_referred_to_comes_first()
    {
        var graph = Graph(("a", ["c", "b"]), ("b", ["c"]), ("c", []));
        Assert.Equal(Named("c", "b", "a"), graph.DependencyOrder);
        Assert.Equal(Named("b", "c"), graph.References(Name("a")));
        Assert.Equal(Named("a", "b"), graph.ReferencedBy(Name("c")));
        Assert.Empty(graph.Cycles);
    }

    [Fact]
    public void A_cycle_is_one_component()
    {
        var graph = Graph(("a", ["b"]), ("b", ["c"]), ("c", ["a"]), ("d", ["a"]), ("e", []));
        Assert.Equal(Named("a", "b", "c"), Assert.Single(graph.Cycles));
        Assert.Equal(Named("a", "b", "c", "d", "e"), graph.DependencyOrder);
    }

    [Fact]
    public void A_table_that_refers_to_itself_is_no_cycle()
    {
        var graph = Graph(("a", ["a"]));
        Assert.Empty(graph.Cycles);
        Assert.Empty(graph.References(Name("a")));
        Assert.Empty(graph.ReferencedBy(Name("a")));
        Assert.Single(graph.KeysTo(Name("a")));
    }

    [Fact]
    public void A_table_outside_the_snapshot_has_keys_but_no_place()
    {
        var graph = Graph(("a", ["outside"]));
        Assert.Equal(Named("a"), graph.DependencyOrder);
        Assert.Empty(graph.References(Name("a")));
        Assert.Equal(Name("a"), Assert.Single(graph.KeysTo(Name("outside"))).Table.Name);
    }

    [Fact]
    public void Views_are_not_part_of_it()
    {
        Assert.Empty(ForeignKeyGraph.Of([new Relation { Kind = RelationKind.View, Name = Name("v") }]).Tables);
    }

    [Fact]
    public void A_long_chain_does_not_end_the_process()
    {
        const int Length = 20_000;
        var chain = Enumerable.Range(0, Length).Select(static i => ($"t{i:D5}", new[] { $"t{i + 1:D5}" })).ToArray();
        Assert.Equal($"t{Length - 1:D5}", Graph(chain).DependencyOrder.First().Name);

        // Closed to a ring, it is one component.
        chain[^1] = ($"t{Length - 1:D5}", ["t00000"]);
        Assert.Equal(Length, Assert.Single(Graph(chain).Components).Count);
    }

    [Fact]
    public void Every_table_has_one_place_and_comes_after_what_it_refers_to_outside_its_component() => Prop.ForAll(Graphs, static targets =>
    {
        var graph = Graph(targets);
        var place = new Dictionary<QualifiedName, int>();
        for (var i = 0; i < graph.Components.Count; i++)
        {
            foreach (var table in graph.Components[i])
            {
                place.Add(table, i);
            }
        }

        return place.Count == targets.Length && graph.Tables.All(table => graph.References(table).All(target => place[target] <= place[table]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tables_share_a_component_when_each_reaches_the_other() => Prop.ForAll(Graphs, static targets =>
    {
        var graph = Graph(targets);
        var component = graph.Components.SelectMany(static (tables, i) => tables.Select(table => (table, i))).ToDictionary(static pair => pair.table, static pair => pair.i);
        return graph.Tables.All(a => graph.Tables.All(b => (component[a] == component[b]) == (Reaches(graph, a, b) && Reaches(graph, b, a))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_tables_does_not_matter() => Prop.ForAll(Graphs, static targets =>
    {
        var relations = Relations(targets);
        return ForeignKeyGraph.Of(relations).DependencyOrder.SequenceEqual(ForeignKeyGraph.Of(relations.Reverse()).DependencyOrder);
    }).QuickCheckThrowOnFailure();

    private static bool Reaches(ForeignKeyGraph graph, QualifiedName from, QualifiedName to)
    {
        var seen = new HashSet<QualifiedName> { from };
        var waiting = new Queue<QualifiedName>(seen);
        while (waiting.TryDequeue(out var table))
        {
            foreach (var next in graph.References(table).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    private static ForeignKeyGraph Graph(int[][] targets) => ForeignKeyGraph.Of(Relations(targets));

    private static ForeignKeyGraph Graph(params (string Name, string[] Targets)[] tables) =>
        ForeignKeyGraph.Of(tables.Select(static table => Table(table.Name, table.Targets)));

    private static IEnumerable<Relation> Relations(int[][] targets) => targets.Select(static (own, i) => Table($"t{i}", own.Select(static target => $"t{target}")));

    private static Relation Table(string name, IEnumerable<string> targets) => new()
    {
        Kind = RelationKind.Table,
        Name = Name(name),
        ForeignKeys = targets.Select(static (target, i) => new ForeignKey { Name = $"fk{i}", References = Name(target) }).ToEquatableArray(),
    };

    private static QualifiedName Name(string name) => new("public", name);

    private static IEnumerable<QualifiedName> Named(params string[] names) => names.Select(Name);
}
