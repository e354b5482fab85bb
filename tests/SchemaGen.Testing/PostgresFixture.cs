using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Testing;

/// <summary>
/// Real PostgreSQL for tests: one server a process and release, started when first asked for and gone when the process is.
/// <code>await using var database = await PostgresServer.CreateDatabaseAsync();</code>
/// </summary>
public static class PostgresServer
{
    /// <summary>One release of each supported major version, as versions of the npm package; for tests that must hold on all of them.</summary>
    public static IReadOnlyList<string> Releases { get; } =
    [
        "13.23.0-beta.16", "14.23.0-beta.17", "15.18.0-beta.17", "16.14.0-beta.17", "17.10.0-beta.17", "18.4.0-beta.17",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<Task<EphemeralServer>>> Servers = new(StringComparer.Ordinal);
    private static int DatabaseCount;

    /// <summary>Creates an empty database with a name of its own.</summary>
    /// <param name="template">Database to copy; PostgreSQL's own by default.</param>
    /// <param name="locale">Locale of the database, such as <c>C.UTF-8</c>; C by default.</param>
    /// <param name="release">One of <see cref="Releases"/>; null for the PostgreSQL of this machine, or the release in <c>SCHEMAGEN_TEST_POSTGRES</c>.</param>
    /// <param name="icuLocale">Language whose rules sort texts, such as <c>en-US</c>, from PostgreSQL 15 on; not with <paramref name="locale"/>.</param>
    public static async Task<TestDatabase> CreateDatabaseAsync(string? template = null, string? locale = null, string? release = null, string? icuLocale = null)
    {
        var server = await StartedAsync(release);
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref DatabaseCount)}");
        var source = template ?? (locale is null && icuLocale is null ? "template1" : "template0");
        var localeClause = icuLocale is not null ? $" LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE '{icuLocale}'" : locale is not null ? $" LOCALE '{locale}'" : "";
        await TestDatabase.ExecuteAsync(server.ConnectionString(), $"CREATE DATABASE {name} TEMPLATE \"{source}\"{localeClause}");
        return new TestDatabase(server, name);
    }

    /// <summary>The connection string of a database of the shared server.</summary>
    public static async Task<string> ConnectionStringAsync(string database = "postgres", string? release = null) =>
        (await StartedAsync(release)).ConnectionString(database);

    private static Task<EphemeralServer> StartedAsync(string? release)
    {
        var chosen = release ?? Environment.GetEnvironmentVariable("SCHEMAGEN_TEST_POSTGRES") ?? "";
        return Servers.GetOrAdd(chosen, static chosen => new Lazy<Task<EphemeralServer>>(() => StartAsync(chosen))).Value;
    }

    private static async Task<EphemeralServer> StartAsync(string release) =>
        await EphemeralServer.StartAsync(
            release.Length == 0 ? await PostgresBinaries.LocateAsync() : await PostgresBinaries.FromNpmAsync(release));
}

/// <summary>A database of one test; dropped when disposed, whoever is still connected.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly EphemeralServer _server;

    internal TestDatabase(EphemeralServer server, string name)
    {
        _server = server;
        Name = name;
    }

    public string Name { get; }

    /// <summary>For the superuser, without a pool.</summary>
    public string ConnectionString => _server.ConnectionString(Name);

    /// <summary>Runs any number of statements.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    /// <summary>The first column of the first row, as text; null when that is NULL or there is no row.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
    }

    public async ValueTask DisposeAsync() =>
        await ExecuteAsync(_server.ConnectionString(), $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
