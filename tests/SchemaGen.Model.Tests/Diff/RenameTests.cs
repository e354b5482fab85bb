using SchemaGen.Model.Diff;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Tests.Diff;

/// <summary>One gone and one new, alike in all but their names.</summary>
public sealed class RenameTests
{
    private static readonly Relation Users = new()
    {
        Kind = RelationKind.Table,
        Name = new("public", "users"),
        Columns = [Column("id", "integer"), Column("nick", "text"), Column("age", "integer")],
        PrimaryKey = new KeyConstraint { Name = "users_pkey", Columns = ["id"] },
        UniqueConstraints = [new KeyConstraint { Name = "users_nick_key", Columns = ["nick"] }],
        Checks = [new CheckConstraint { Name = "users_nick_check", Expression = "((nick <> ''::text))" }],
        Indexes = [new SchemaGen.Model.Snapshot.Index { Name = "users_nick", Method = "btree", Keys = ["nick"], Definition = "CREATE INDEX users_nick ON public.users USING btree (nick)" }],
    };

    private static readonly Relation Posts = new()
    {
        Kind = RelationKind.Table,
        Name = new("public", "posts"),
        Columns = [Column("id", "integer"), Column("user_nick", "text")],
        ForeignKeys = [new ForeignKey { Name = "posts_fk", Columns = ["user_nick"], References = new("public", "users"), ReferencedColumns = ["nick"] }],
    };

    [Fact]
    public void A_column_and_all_that_mentions_it_is_one_drift()
    {
        var renamed = Users with
        {
            Columns = [Column("id", "integer"), Column("alias", "text"), Column("age", "integer")],
            UniqueConstraints = [Users.UniqueConstraints[0] with { Columns = ["alias"] }],
            Checks = [Users.Checks[0] with { Expression = "((alias <> ''::text))" }],
            Indexes = [Users.Indexes[0] with { Keys = ["alias"], Definition = "CREATE INDEX users_nick ON public.users USING btree (alias)" }],
        };
        var drift = Assert.Single(Compare([Users, Posts], [renamed, Posts with { ForeignKeys = [Posts.ForeignKeys[0] with { ReferencedColumns = ["alias"] }] }]));
        Assert.Equal(
            ("SG1018", DriftChange.Renamed, "column public.users.nick", "column public.users.alias", Impact.Breaking),
            (drift.Rule.Id, drift.Change, drift.Subject.ToString(), drift.RenamedTo!.ToString(), drift.Impact));
    }

    [Fact]
    public void A_relation_and_all_that_mentions_it_is_one_drift()
    {
        var renamed = Users with
        {
            Name = new("public", "accounts"),
            Indexes = [Users.Indexes[0] with { Definition = "CREATE INDEX users_nick ON public.accounts USING btree (nick)" }],
        };
        var referring = Posts with { ForeignKeys = [Posts.ForeignKeys[0] with { References = new("public", "accounts") }] };
        var view = new Relation { Kind = RelationKind.View, Name = new("public", "v"), Columns = [Column("id", "integer")], Definition = " SELECT id\n   FROM public.users;", DependsOn = ["table public.users"] };
        var viewAfter = view with { Definition = " SELECT id\n   FROM public.accounts;", DependsOn = ["table public.accounts"] };

        var drift = Assert.Single(Compare([Users, Posts, view], [renamed, referring, viewAfter]));

        Assert.Equal(("SG1004", "table public.users", "table public.accounts"), (drift.Rule.Id, drift.Subject.ToString(), drift.RenamedTo!.ToString()));
    }

    [Fact]
    public void What_else_changed_is_said_of_the_old_name() => Assert.Equal(
        ["SG1004 table public.users", "SG1014 column public.users.age"],
        Describe(Compare([Users], [Users with { Name = new("public", "accounts"), Columns = [Users.Columns[0], Users.Columns[1], Users.Columns[2] with { Nullable = false }] }])));

    [Fact]
    public void A_relation_that_moves_to_another_schema_keeps_its_name() => Assert.Equal(
        ["SG1004 table public.users"],
        Describe(Compare([Users, Users with { Name = new("public", "users2"), Columns = Users.Columns }], [Users with { Name = new("public", "users2") }, Users with { Name = new("audit", "users") }])));

    /// <summary>With the column that a type of it is renamed too.</summary>
    [Fact]
    public void A_type_and_its_columns_are_one_drift()
    {
        SchemaSnapshot Snapshot(string name) => new()
        {
            Enums = [new EnumType { Name = new("public", name), Labels = ["a", "b"] }],
            Relations = [Users with { Columns = [.. Users.Columns.AsSpan(), Column("mood", $"public.{name}") with { Default = $"'a'::public.{name}" }] }],
        };
        Assert.Equal(["SG1054 enum public.mood"], Describe(Compare(Snapshot("mood"), Snapshot("feeling"))));
    }

    [Theory]
    [InlineData("nick text", "alias varchar", "another type")]
    [InlineData("nick text, name text", "alias text, title text", "two of a kind at one place")]
    [InlineData("nick text, name text", "name text, alias text", "another place")]
    [InlineData("nick text", "alias text, title text", "two new ones")]
    public void Where_there_is_no_telling_nothing_was_renamed(string before, string after, string reason)
    {
        var drift = Compare([Table(before)], [Table(after)]);
        Assert.True(drift.All(static item => item.Change != DriftChange.Renamed), reason);
        Assert.NotEmpty(drift);
    }

    [Theory]
    [InlineData("nick text, n integer", "alias text, m integer", "nick alias", "n m")]
    [InlineData("a integer, nick text, b integer", "a integer, alias text, b integer, new text", "nick alias")]
    [InlineData("gone integer, nick text", "alias text", "nick alias")]
    public void Columns_of_other_types_and_places_do_not_confuse(string before, string after, params string[] renames) => Assert.Equal(
        renames,
        Compare([Table(before)], [Table(after)]).Where(static drift => drift.Change == DriftChange.Renamed).Select(static drift => $"{drift.Subject.Member} {drift.RenamedTo!.Member}"));

    [Fact]
    public void A_constraint_and_an_index_of_another_name_are_renamed()
    {
        var renamed = Users with
        {
            UniqueConstraints = [Users.UniqueConstraints[0] with { Name = "u" }],
            Indexes = [Users.Indexes[0] with { Name = "i", Definition = "CREATE INDEX i ON public.users USING btree (nick)" }],
        };
        Assert.Equal(
            ["SG1024 unique constraint public.users.users_nick_key: breaking for writers", "SG1034 index public.users.users_nick: neither readers nor writers notice"],
            Compare([Users], [renamed]).Select(static drift => $"{drift.Rule.Id} {drift.Subject}: {drift.Impact}"));
    }

    [Fact]
    public void Two_tables_of_one_shape_are_not_told_apart() => Assert.Equal(
        ["SG1001", "SG1001", "SG1002", "SG1002"],
        Compare([Named("a"), Named("b")], [Named("c"), Named("d")]).Select(static drift => drift.Rule.Id).Order(StringComparer.Ordinal));

    /// <summary>A name that another table's column has as well is no rename there.</summary>
    [Fact]
    public void A_column_of_another_table_is_another_column()
    {
        var other = Table("nick text") with { Name = new("public", "other"), Indexes = [Users.Indexes[0] with { Name = "o", Keys = ["nick"], Definition = "CREATE INDEX o ON public.other USING btree (nick)" }] };
        var changed = other with { Indexes = [other.Indexes[0] with { Keys = ["alias"], Definition = "CREATE INDEX o ON public.other USING btree (alias)" }] };
        var before = Table("id integer, nick text");
        var after = Table("id integer, alias text");
        Assert.Equal(["SG1018", "SG1033"], Compare([other, before], [changed, after]).Select(static drift => drift.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Thousands_of_tables_on_either_side_take_no_time()
    {
        static IEnumerable<Relation> Many(string prefix) => Enumerable.Range(0, 3000).Select(i => Named($"{prefix}{i}"));
        Assert.Equal(6000, Compare([.. Many("a")], [.. Many("b")]).Count);
    }

    private static Relation Named(string name) => Table("id integer, name text") with { Name = new("public", name) };

    private static Relation Table(string columns) => new()
    {
        Kind = RelationKind.Table,
        Name = new("public", "t"),
        Columns = [.. columns.Split(", ").Select(static column => Column(column.Split(' ')[0], column.Split(' ')[1]))],
    };

    private static Column Column(string name, string type) => new() { Name = name, Type = new(type) };

    private static IEnumerable<string> Describe(IEnumerable<Drift> drift) => drift.Select(static item => $"{item.Rule.Id} {item.Subject}");

    private static IReadOnlyList<Drift> Compare(Relation[] before, Relation[] after) => Compare(new SchemaSnapshot { Relations = [.. before] }, new SchemaSnapshot { Relations = [.. after] });

    private static IReadOnlyList<Drift> Compare(SchemaSnapshot before, SchemaSnapshot after) => SnapshotDiff.Compare(JsonTree.Parse(SnapshotJson.Write(before)), JsonTree.Parse(SnapshotJson.Write(after)));
}
