using System.Collections.Concurrent;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Postgres.Tests.Migrations;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Postgres.Tests.Rebuild;

/// <summary>
/// One database a release with everything that its PostgreSQL knows: all files in <c>fixtures</c> and the
/// reader's on objects, of which <c>…-15.sql</c> needs PostgreSQL 15; and its rebuild.
/// </summary>
internal static class RebuildFixture
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RebuiltDatabase>>> Databases = new(StringComparer.Ordinal);

    private static string Folder => Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Rebuild", "fixtures");

    /// <summary>The database of a release, built when it is first asked for. It goes with the server.</summary>
    public static Task<RebuiltDatabase> OnAsync(string release) =>
        Databases.GetOrAdd(release, static release => new Lazy<Task<RebuiltDatabase>>(() => BuildAsync(release))).Value;

    /// <summary>A new database with everything that its PostgreSQL knows.</summary>
    public static async Task<TestDatabase> LoadAsync(string? release, int major, string? locale = null)
    {
        var database = await PostgresServer.CreateDatabaseAsync(locale: locale, release: release);
        await using var connection = await MigrationSession.OpenAsync(database.ConnectionString);
        await MigrationRunner.ApplyAsync(connection, [.. FilesOf(major).Select(static path => new MigrationFile(path, File.ReadAllText(path)))]);
        return database;
    }

    /// <summary>Relations from here, other objects from the reader's fixtures.</summary>
    private static IEnumerable<string> FilesOf(int major) => Directory.EnumerateFiles(Folder, "*.sql").Append(Path.Combine(CatalogFixture.Folder, "objects.sql"))
        .Where(path => CatalogFixture.Since(Path.GetFileNameWithoutExtension(path)) <= major)
        .Order(StringComparer.Ordinal);

    private static async Task<RebuiltDatabase> BuildAsync(string release)
    {
        var original = await LoadAsync(release, ServerRelease.MajorOf(release));
        var empty = await PostgresServer.CreateDatabaseAsync(release: release);
        return await RebuiltDatabase.BuildAsync(original.ConnectionString, empty.ConnectionString);
    }
}
