using Npgsql;
using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.MSBuild.Tests;

/// <summary>A server that goes away while a build asks it.</summary>
public class KilledServerTests
{
    [Theory]
    [InlineData("Auto", "warning")]
    [InlineData("Verify", "error")]
    public async Task The_build_says_that_the_connection_broke_and_writes_nothing(string mode, string severity)
    {
        var server = await EphemeralServer.StartAsync(await PostgresBinaries.LocateAsync());
        await ExecuteAsync(server, "postgres", "CREATE DATABASE library");
        await ExecuteAsync(server, "library", Library.Sql + "CREATE VIEW titles AS SELECT title FROM books");
        using var consumer = await Library.ConsumerAsync($"<SchemaGenMode>{mode}</SchemaGenMode>");
        consumer.Environment["SCHEMAGEN_CONNECTION_STRING"] = server.ConnectionString("library");

        // Whoever reads the view waits for this: the build is in the middle of the catalog.
        await using var other = new NpgsqlConnection(server.ConnectionString("library"));
        await other.OpenAsync();
        await using var locking = new NpgsqlCommand("BEGIN; LOCK TABLE books IN ACCESS EXCLUSIVE MODE", other);
        await locking.ExecuteNonQueryAsync();
        var building = consumer.BuildAsync();
        while (await ScalarAsync(server, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'schemagen' AND wait_event_type = 'Lock'") == 0 && !building.IsCompleted)
        {
            await Task.Delay(20);
        }

        await server.DisposeAsync();
        var build = await building;

        Assert.Equal([(severity, "SG0029")], build.Reported.Select(static reported => (reported.Severity, reported.Code)));
        Assert.Equal(severity == "error", build.ExitCode != 0);
        Assert.Equal(await Library.SnapshotAsync(), consumer.Read("schema.json"));
        Assert.Empty(Directory.GetFiles(consumer.Folder, "*.tmp"));
    }

    private static async Task ExecuteAsync(EphemeralServer server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> ScalarAsync(EphemeralServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
