using System.Collections.Concurrent;
using Npgsql;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Tests.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>
/// The fixtures: SQL files beside this one, a comment a trap. Each is loaded into a database of its own and pulled once a
/// release; a file named <c>…-15.sql</c> needs PostgreSQL 15.
/// </summary>
internal static class CatalogFixture
{
    private static readonly ConcurrentDictionary<(string Fixture, string? Release), Lazy<Task<SchemaSnapshot>>> Snapshots = new();

    /// <summary>Names of all fixtures.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.sql").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Where the files are.</summary>
    public static string Folder => Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Catalog", "fixtures");

    /// <summary>The oldest PostgreSQL that understands the fixture.</summary>
    public static int Since(string fixture) => int.TryParse(fixture.Split('-')[^1], out var major) ? major : 13;

    /// <summary>Everything in the fixture.</summary>
    public static Task<SchemaSnapshot> SnapshotAsync(string fixture, string? release = null) =>
        Snapshots.GetOrAdd((fixture, release), static key => new Lazy<Task<SchemaSnapshot>>(() => LoadAndPullAsync(key.Fixture, key.Release))).Value;

    /// <summary>A new database with the fixture in it.</summary>
    public static async Task<TestDatabase> LoadAsync(string fixture, string? release = null, string? locale = null)
    {
        var database = await PostgresServer.CreateDatabaseAsync(release: release, locale: locale);
        await ApplyAsync(database, fixture);
        return database;
    }

    /// <summary>Adds the fixture to a database.</summary>
    public static async Task ApplyAsync(TestDatabase database, string fixture)
    {
        await using var connection = await MigrationSession.OpenAsync(database.ConnectionString);
        await ApplyAsync(connection, fixture);
    }

    /// <summary>What the product does with a database.</summary>
    public static async Task<SchemaSnapshot> PullAsync(string connectionString, SchemaGenConfiguration? configuration = null) =>
        (await ReadAsync(connectionString, configuration, known: null)).Snapshot!;

    /// <summary>The same, with what there is to say about the configuration, and the state.</summary>
    public static Task<CatalogReading> ReadAsync(string connectionString, SchemaGenConfiguration? configuration = null) =>
        ReadAsync(connectionString, configuration, KnownCatalog.Nothing);

    private static async Task<CatalogReading> ReadAsync(string connectionString, SchemaGenConfiguration? configuration, KnownCatalog? known)
    {
        await using var session = DatabaseConnector.Open(connectionString, CancellationToken.None);
        return CatalogReader.Read(new NpgsqlCatalogConnection(session), configuration ?? SchemaGenConfiguration.Default, known, CancellationToken.None);
    }

    private static async Task<SchemaSnapshot> LoadAndPullAsync(string fixture, string? release)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync(release: release);

        // Open while the catalog is read: temporary tables are in it.
        await using var connection = await MigrationSession.OpenAsync(database.ConnectionString);
        await ApplyAsync(connection, fixture);
        return await PullAsync(database.ConnectionString);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string fixture)
    {
        var path = Path.Combine(Folder, fixture + ".sql");
        await MigrationRunner.ApplyAsync(connection, [new MigrationFile(path, await File.ReadAllTextAsync(path))]);
    }
}
