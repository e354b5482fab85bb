using Npgsql;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Tests.Ephemeral;

internal static class ServerExtensions
{
    public static Task<string> VersionAsync(this EphemeralServer server) => server.ScalarAsync("SELECT version()");

    public static async Task<string> ScalarAsync(this EphemeralServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
