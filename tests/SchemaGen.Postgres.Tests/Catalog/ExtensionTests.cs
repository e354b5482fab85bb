using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class ExtensionTests() : CatalogFacts("extensions")
{
    [Fact]
    public void Extensions_are_those_that_initdb_did_not_install() =>
        Assert.Equal(
            [("citext", "public"), ("cube", "public"), ("earthdistance", "public"), ("hstore", "ext"), ("ltree", "ext"), ("pg_stat_statements", "public")],
            Snapshot.Extensions.Select(static extension => (extension.Name, extension.Schema)));

    [Fact]
    public void An_extension_has_a_comment() => Assert.Equal("ours", Assert.Single(Snapshot.Extensions, static extension => extension.Name == "hstore").Comment);

    [Fact]
    public void Relations_of_extensions_are_left_out() =>
        Assert.Equal(["refers_to_member", "uses"], Snapshot.Relations.Select(static relation => relation.Name.Name));

    [Fact]
    public void Types_of_extensions_are_left_out()
    {
        Assert.Empty(Snapshot.Enums);
        Assert.Empty(Snapshot.Composites);
        Assert.Equal([Public("email")], Snapshot.Domains.Select(static domain => domain.Name));
    }

    [Fact]
    public void Routines_of_extensions_are_left_out() => Assert.Equal([Public("mine")], Snapshot.Routines.Select(static routine => routine.Name));

    [Fact]
    public void Objects_of_extensions_are_left_out() => Assert.Empty(Snapshot.Objects);

    [Fact]
    public void What_is_of_an_extension_is_not_unmodelled() => Assert.Empty(Snapshot.Unmodelled);

    [Fact]
    public void An_extension_depends_on_another() =>
        Assert.Equal(["extension cube"], Assert.Single(Snapshot.Extensions, static extension => extension.Name == "earthdistance").DependsOn);

    [Fact]
    public void What_uses_something_of_an_extension_says_so()
    {
        Assert.Equal(["member of extension ltree"], Index("uses", "uses_paths").DependsOn);
        Assert.Equal(["member of extension citext", "member of extension hstore"], Routine("mine", "public.citext").DependsOn);
        Assert.Equal(["member of extension citext"], Assert.Single(Assert.Single(Snapshot.Domains).Checks).DependsOn);
    }

    /// <summary>The table has a column of such a type, and that says it.</summary>
    [Fact]
    public void What_its_type_says_is_not_said_again() => Assert.Empty(Relation("uses").DependsOn);

    [Fact]
    public void Sequences_of_extensions_are_left_out() => Assert.Empty(Snapshot.Sequences);

    [Theory]
    [InlineData("email", "public.citext")]
    [InlineData("attributes", "ext.hstore")]
    [InlineData("paths", "ext.ltree[]")]
    [InlineData("place", "public.earth")]
    public void A_column_may_be_of_a_type_of_an_extension(string column, string type) => Assert.Equal(type, Column("uses", column).Type.Text);

    [Fact]
    public void Types_that_are_used_are_named_as_external_with_their_extension() =>
        Assert.Equal(
            [
                (ExternalKind.BaseType, "ext.hstore", "hstore"),
                (ExternalKind.BaseType, "ext.ltree", "ltree"),
                (ExternalKind.Relation, "public.adopted", "citext"),
                (ExternalKind.CompositeType, "public.adopted", "citext"),
                (ExternalKind.EnumType, "public.adopted_enum", "citext"),
                (ExternalKind.BaseType, "public.citext", "citext"),
                (ExternalKind.BaseType, "public.cube", "cube"),
                (ExternalKind.DomainType, "public.earth", "earthdistance"),
            ],
            Snapshot.External.Select(static external => (external.Kind, external.Name.ToString(), external.Extension)));

    [Fact]
    public void A_domain_of_an_extension_says_what_it_is_over() =>
        Assert.Equal("public.cube", Assert.Single(Snapshot.External, static external => external.Name.Name == "earth").BaseType!.Text);
}

/// <summary>ALTER … DEPENDS ON EXTENSION.</summary>
public class ExtensionTieTests() : CatalogFacts("ties")
{
    [Fact]
    public void A_routine_may_go_with_extensions() => Assert.Equal(["extension citext", "extension hstore"], Routine("tied").DependsOn);

    [Fact]
    public void A_trigger_may_go_with_an_extension() =>
        Assert.Equal(["extension citext"], Assert.Single(Relation("ties").Triggers).DependsOn);

    [Fact]
    public void An_index_may_go_with_an_extension() => Assert.Equal(["extension citext"], Index("ties", "ties_name").DependsOn);

    [Fact]
    public void The_index_of_a_key_may_go_with_an_extension() => Assert.Equal(["extension citext"], Relation("ties").PrimaryKey!.Index!.DependsOn);

    [Fact]
    public void A_materialized_view_may_go_with_an_extension() => Assert.Equal(["extension citext", "relation public.ties"], Relation("tied_view").DependsOn);
}
