using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Tests.Rebuild;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>A list says of relations what a snapshot says.</summary>
public class RelationListTests
{
    public static TheoryData<string> Releases => [.. PostgresServer.Releases];

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task It_has_the_relations_of_the_snapshot(string release)
    {
        var database = (await RebuildFixture.OnAsync(release)).Original;
        Assert.Equal(await HeadsAsync(database), List(database));
    }

    [Fact]
    public async Task What_belongs_to_an_extension_is_left_out()
    {
        await using var database = await CatalogFixture.LoadAsync("extensions");
        Assert.Equal(["refers_to_member", "uses"], List(database.ConnectionString).Select(static relation => relation.Name.Name));
    }

    [Fact]
    public async Task The_configuration_decides_the_scope()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t1 (); CREATE TABLE a.t2 (); CREATE TABLE a.s (); CREATE TABLE b.t1 ()");
        var scope = SchemaGenConfiguration.Default with { Schemas = ["a"], Relations = new NameFilter { Include = ["t*"], Exclude = ["*2"] } };
        Assert.Equal([new QualifiedName("a", "t1")], List(database.ConnectionString, scope).Select(static relation => relation.Name));
    }

    private static async Task<IEnumerable<RelationHead>> HeadsAsync(string database) =>
        (await CatalogFixture.PullAsync(database)).Relations.Select(RelationHead.Of);

    private static IReadOnlyList<RelationHead> List(string database, SchemaGenConfiguration? scope = null)
    {
        using var connection = new NpgsqlCatalogConnection(DatabaseConnector.Open(database, CancellationToken.None));
        return RelationList.Read(connection, scope ?? SchemaGenConfiguration.Default, CancellationToken.None);
    }
}
