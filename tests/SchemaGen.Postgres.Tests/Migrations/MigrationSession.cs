using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Migrations;

/// <summary>A database of a test's own, and migrations applied to it.</summary>
internal static class MigrationSession
{
    /// <summary>Applies migrations named 1.sql, 2.sql…, and answers a query afterwards.</summary>
    public static async Task<string?> QueryAfterAsync(string query, params string[] migrations)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.ConnectionString);
        await MigrationRunner.ApplyAsync(connection, Files(migrations));
        return await AskAsync(connection, query);
    }

    /// <summary>Applies migrations that fail; the diagnostic, and the answer to a query on another connection.</summary>
    public static async Task<(Diagnostic Diagnostic, string? Answer)> FailAsync(string query, params string[] migrations)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var connection = await OpenAsync(database.ConnectionString);
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => MigrationRunner.ApplyAsync(connection, Files(migrations)));
        await using var other = await OpenAsync(database.ConnectionString);
        return (exception.Diagnostic, await AskAsync(other, query));
    }

    public static async Task<Diagnostic> FailAsync(string migration) => (await FailAsync("SELECT 1", migration)).Diagnostic;

    public static List<MigrationFile> Files(params string[] migrations) =>
        [.. migrations.Select(static (text, index) => new MigrationFile($"{index + 1}.sql", text))];

    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, IncludeErrorDetail = true }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<string?> AskAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
