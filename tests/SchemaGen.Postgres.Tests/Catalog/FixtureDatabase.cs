using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>A database with a fixture in it that stays while the tests of a class read it in different ways.</summary>
public abstract class FixtureDatabase(string fixture) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync() => _database = await CatalogFixture.LoadAsync(fixture);

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
