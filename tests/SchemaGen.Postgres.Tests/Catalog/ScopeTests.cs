using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>What <c>schemagen.json</c> lets in, and what is said about the rest.</summary>
public class ScopeTests(ScopeTests.Database database) : IClassFixture<ScopeTests.Database>
{
    [Fact]
    public async Task Without_configuration_everything_is_in_scope() =>
        Assert.Equal(["private", "public", "shared"], (await PullAsync("{}")).Schemas.Select(static schema => schema.Name));

    [Fact]
    public async Task In_full_scope_nothing_is_external() => Assert.Empty((await PullAsync("{}")).External);

    [Fact]
    public async Task Schemas_are_chosen_by_name() =>
        Assert.Equal(["public"], (await PullAsync("""{ "schemas": ["public"] }""")).Schemas.Select(static schema => schema.Name));

    [Fact]
    public async Task Schemas_are_chosen_by_pattern() =>
        Assert.Equal(["private", "public"], (await PullAsync("""{ "schemas": ["p*"] }""")).Schemas.Select(static schema => schema.Name));

    [Fact]
    public async Task Nothing_of_another_schema_is_in_the_snapshot()
    {
        var snapshot = await PullAsync("""{ "schemas": ["public"] }""");
        Assert.All(snapshot.Relations, static relation => Assert.Equal("public", relation.Name.Schema));
        Assert.All(snapshot.Routines, static routine => Assert.Equal("public", routine.Name.Schema));
        Assert.All(snapshot.Sequences, static sequence => Assert.Equal("public", sequence.Name.Schema));
        Assert.Empty(snapshot.Enums);
        Assert.Empty(snapshot.Domains);
        Assert.Empty(snapshot.Composites);
        Assert.Empty(snapshot.Ranges);
    }

    [Fact]
    public async Task What_is_referred_to_in_another_schema_is_external() =>
        Assert.Equal(
            [
                (ExternalKind.CompositeType, "private.secret", null),
                (ExternalKind.Routine, "private.touch", null),
                (ExternalKind.DomainType, "shared.code", "text"),
                (ExternalKind.Relation, "shared.countries", null),
                (ExternalKind.CompositeType, "shared.pair", null),
                (ExternalKind.DomainType, "shared.short_code", "shared.code"),
                (ExternalKind.RangeType, "shared.span", "shared.code"),
                (ExternalKind.EnumType, "shared.state", null),
            ],
            (await PullAsync("""{ "schemas": ["public"] }""")).External
                .Select(static external => (external.Kind, external.Name.ToString(), external.BaseType?.Text)));

    [Fact]
    public async Task Relations_are_included_by_pattern() =>
        Assert.Equal(
            ["app_active", "app_archive_2020", "app_heir", "app_orders", "app_tmp_import", "app_users"],
            await RelationsAsync("""{ "relations": { "include": ["app_*"] } }"""));

    [Fact]
    public async Task Exclusion_wins_over_inclusion() =>
        Assert.Equal(
            ["app_active", "app_archive_2020", "app_heir", "app_orders", "app_users"],
            await RelationsAsync("""{ "relations": { "include": ["app_*"], "exclude": ["*_tmp_*"] } }"""));

    [Fact]
    public async Task A_pattern_with_a_dot_is_of_the_qualified_name() =>
        Assert.Equal(["countries"], await RelationsAsync("""{ "relations": { "include": ["shared.*"] } }"""));

    [Fact]
    public async Task A_table_behind_a_foreign_key_out_of_scope_is_external() =>
        Assert.Contains(
            new ExternalObject { Kind = ExternalKind.Relation, Name = new QualifiedName("public", "migrations_history") },
            (await PullAsync("""{ "relations": { "include": ["app_*"] } }""")).External);

    [Fact]
    public async Task The_foreign_key_itself_stays() =>
        Assert.Contains(
            new QualifiedName("public", "migrations_history"),
            (await PullAsync("""{ "relations": { "include": ["app_*"] } }""")).Relations.SelectMany(static relation => relation.ForeignKeys).Select(static key => key.References));

    [Theory]
    [InlineData("app_archive_2020", "archive")]
    [InlineData("app_heir", "base")]
    public async Task A_parent_out_of_scope_is_external(string child, string parent)
    {
        var snapshot = await PullAsync("""{ "relations": { "include": ["app_*"] } }""");
        var relation = Assert.Single(snapshot.Relations, relation => relation.Name.Name == child);
        Assert.Equal(new QualifiedName("public", parent), relation.PartitionOf ?? relation.Inherits[0]);
        Assert.Contains(snapshot.External, external => external == new ExternalObject { Kind = ExternalKind.Relation, Name = new("public", parent) });
    }

    [Fact]
    public async Task The_sequence_of_a_column_goes_with_its_table() =>
        Assert.Equal(
            ["counter", "app_orders_id_seq", "app_users_id_seq"],
            (await PullAsync("""{ "relations": { "include": ["app_*"] } }""")).Sequences.Select(static sequence => sequence.Name.Name));

    [Fact]
    public async Task Routines_are_chosen_by_pattern() =>
        Assert.Equal(
            ["app_total"],
            (await PullAsync("""{ "routines": { "include": ["app_*"] } }""")).Routines.Select(static routine => routine.Name.Name));

    [Fact]
    public async Task A_pattern_of_routines_does_not_choose_relations() =>
        Assert.Contains("archive", await RelationsAsync("""{ "routines": { "include": ["app_*"] } }"""));

    [Fact]
    public async Task The_function_of_a_trigger_is_named_wherever_it_is()
    {
        var users = Assert.Single((await PullAsync("""{ "schemas": ["public"] }""")).Relations, static relation => relation.Name.Name == "app_users");
        Assert.Equal(new QualifiedName("private", "touch"), Assert.Single(users.Triggers).Function);
    }

    [Fact]
    public async Task A_scope_that_matches_nothing_is_empty() => Assert.Empty(await RelationsAsync("""{ "relations": { "include": ["nothing_*"] } }"""));

    private async Task<IEnumerable<string>> RelationsAsync(string configuration) =>
        (await PullAsync(configuration)).Relations.Select(static relation => relation.Name.Name);

    private Task<SchemaSnapshot> PullAsync(string configuration) =>
        CatalogFixture.PullAsync(database.ConnectionString, ConfigurationJson.Read(configuration, "schemagen.json"));

    public sealed class Database() : FixtureDatabase("scope");
}
