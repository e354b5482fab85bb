using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>Facts about one fixture.</summary>
public abstract class CatalogFacts(string fixture) : IAsyncLifetime
{
    internal SchemaSnapshot Snapshot { get; private set; } = new();

    public async Task InitializeAsync() =>
        Snapshot = await CatalogFixture.SnapshotAsync(fixture, ServerRelease.Since(CatalogFixture.Since(fixture)));

    public Task DisposeAsync() => Task.CompletedTask;

    internal Relation Relation(string name, string schema = "public") =>
        Assert.Single(Snapshot.Relations, relation => relation.Name == new QualifiedName(schema, name));

    internal Column Column(string relation, string name) => Assert.Single(Relation(relation).Columns, column => column.Name == name);

    internal ForeignKey ForeignKey(string relation, string name) => Assert.Single(Relation(relation).ForeignKeys, key => key.Name == name);

    internal Model.Snapshot.Index Index(string relation, string name) => Assert.Single(Relation(relation).Indexes, index => index.Name == name);

    internal Routine Routine(string name, string parameterTypes = "", string schema = "public") =>
        Assert.Single(Snapshot.Routines, routine => routine.Name == new QualifiedName(schema, name) && routine.ParameterTypes == parameterTypes);

    internal static QualifiedName Public(string name) => new("public", name);
}
