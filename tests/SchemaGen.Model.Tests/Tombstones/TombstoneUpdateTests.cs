using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Model.Tests.Tombstones;

/// <summary>What a pull makes of the tombstones, as a schema goes from state to state.</summary>
public sealed class TombstoneUpdateTests
{
    [Theory]
    [InlineData("t: a b c", "t: a c", "public.t.b")]
    [InlineData("t: a b c", "t: a x c", "public.t.b → x")]
    [InlineData("t: a b; u: c d", "t: a b", "public.u")]
    [InlineData("t: a b; u: c d", "t: a b; v: c d", "public.u → public.v")]
    [InlineData("t: a b", "t: a b c; u: d")]
    [InlineData("t: a b; enum mood: x y z", "t: a b; enum mood: x q z", "public.mood.y → q")]
    [InlineData("enum mood: x y z", "enum mood: z", "public.mood.x", "public.mood.y")]
    [InlineData("enum mood: x y", "t: a", "public.mood")]
    [InlineData("composite c: x y", "composite c: x z", "public.c.y → z")]
    [InlineData("composite c: x y", "composite d: x y", "public.c → public.d")]
    public void What_a_pull_finds_gone_gets_one(string before, string after, params string[] expected) => Assert.Equal(expected, After(before, after).Descriptions);

    [Theory]
    [InlineData("t: a b c | t: a c | t: a b c", "")]
    [InlineData("t: a b c | t: a x c | t: a y c", "public.t.b → y, public.t.x → y")]
    [InlineData("t: a b c | t: a x c | t: a c", "public.t.b, public.t.x")]
    [InlineData("t: a b c | t: a x c | t: a b c", "public.t.x → b")]
    [InlineData("t: a b c | t: a c | u: a c", "public.t → public.u, public.u.b")]
    [InlineData("t: a b c | t: a c | v: z", "public.t")]
    [InlineData("t: a b; v: z | u: a b; v: z | w: a b; v: z", "public.t → public.w, public.u → public.w")]
    [InlineData("t: a b; v: z | u: a b; v: z | v: z", "public.t, public.u")]
    [InlineData("t: a b; v: z | v: z | t: a b; v: z", "")]
    [InlineData("enum m: x y | enum m: x z | enum n: x z", "public.m → public.n, public.n.y → z")]
    [InlineData("t: a b c | t: a c | t: a c; u: d", "public.t.b")]
    public void Tombstones_follow_what_becomes_of_things(string states, string expected) =>
        Assert.Equal(expected, string.Join(", ", After(states.Split(" | ")).Descriptions.Order(StringComparer.Ordinal)));

    [Fact]
    public void Of_a_column_all_is_kept_that_code_is_made_of()
    {
        var column = new Column { Name = "nick", Type = new("character varying(40)"), Nullable = false, Default = "''::character varying", Comment = "x" };
        SchemaSnapshot Snapshot(params Column[] columns) => new() { Relations = [new Relation { Kind = RelationKind.View, Name = new("s", "v"), Columns = [new Column { Name = "id", Type = new("integer") }, .. columns] }] };
        Assert.Equal([new(new("s", "v"), column, null)], Update(TombstoneSet.None, Snapshot(column), Snapshot()).Columns);
    }

    [Fact]
    public void Names_of_constraints_and_unique_indexes()
    {
        var table = Parse("t: a b c").Relations[0];
        var before = new SchemaSnapshot
        {
            Relations =
            [
                table with
                {
                    PrimaryKey = new KeyConstraint { Name = "pk", Columns = ["a"] },
                    Checks = [new CheckConstraint { Name = "ck", Expression = "(a > 0)" }],
                    Indexes =
                    [
                        new() { Name = "plain", Method = "btree", Definition = "CREATE INDEX plain ON public.t USING btree (b)" },
                        new() { Name = "unique", Unique = true, Method = "btree", Definition = "CREATE UNIQUE INDEX \"unique\" ON public.t USING btree (b)" },
                    ],
                },
            ],
        };
        var after = new SchemaSnapshot { Relations = [table with { Checks = [new CheckConstraint { Name = "ck2", Expression = "(a > 0)" }] }] };
        Assert.Equal(["public.t.ck → ck2", "public.t.pk", "public.t.unique"], Update(TombstoneSet.None, before, after).Descriptions);
    }

    [Fact]
    public void Who_leaves_a_relation_out_knows_where_it_went() =>
        Assert.True(TombstoneUpdate.Of(TombstoneSet.None, Parse("t: a; u: b"), Parse("t: a"), Compare(Parse("t: a; u: b"), Parse("t: a")), static name => name.Name != "u").IsEmpty);

    private static TombstoneSet After(params string[] states)
    {
        var tombstones = TombstoneSet.None;
        for (var i = 1; i < states.Length; i++)
        {
            tombstones = Update(tombstones, Parse(states[i - 1]), Parse(states[i]));

            // A file that is read again is the same, and a pull of the same schema changes nothing.
            Assert.Equal(tombstones, TombstoneJson.Read(TombstoneJson.Write(tombstones), "x"));
            Assert.Equal(tombstones, Update(tombstones, Parse(states[i]), Parse(states[i])));
        }

        return tombstones;
    }

    private static TombstoneSet Update(TombstoneSet old, SchemaSnapshot before, SchemaSnapshot after) => TombstoneUpdate.Of(old, before, after, Compare(before, after), static _ => true);

    private static IReadOnlyList<Drift> Compare(SchemaSnapshot before, SchemaSnapshot after) => SnapshotDiff.Compare(JsonTree.Parse(SnapshotJson.Write(before)), JsonTree.Parse(SnapshotJson.Write(after)));

    /// <summary><c>t: a b; enum mood: x y</c>.</summary>
    private static SchemaSnapshot Parse(string text)
    {
        var items = text.Split("; ").Select(static item => (Head: item.Split(": ")[0].Split(' '), Parts: item.Split(": ")[1].Split(' '))).ToList();
        return new SchemaSnapshot
        {
            Relations = [.. items.Where(static item => item.Head.Length == 1).Select(static item => new Relation
            {
                Kind = RelationKind.Table, Name = new("public", item.Head[0]), Columns = [.. item.Parts.Select(static name => new Column { Name = name, Type = new("text") })],
            })],
            Enums = [.. items.Where(static item => item.Head[0] == "enum").Select(static item => new EnumType { Name = new("public", item.Head[1]), Labels = [.. item.Parts] })],
            Composites = [.. items.Where(static item => item.Head[0] == "composite").Select(static item => new CompositeType
            {
                Name = new("public", item.Head[1]), Attributes = [.. item.Parts.Select(static name => new CompositeAttribute { Name = name, Type = new("text") })],
            })],
        };
    }
}
