using System.Globalization;
using Npgsql;
using SchemaGen.Operations;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Bench;

/// <summary>What a connected build asks of a database that did not change, against the least that can be asked of one.</summary>
public static class CheckBench
{
    private const int Rounds = 21;

    public static void Run(Report report, BenchServer server, int tables, string folder)
    {
        var connectionString = server.ConnectionString(server.Database(tables));
        var snapshot = Path.Combine(folder, "check.json");
        PullBench.Pull(connectionString, snapshot);
        var request = new VerifyRequest
        {
            Source = new SourceOptions { Directory = folder, ConnectionString = connectionString },
            Snapshot = snapshot,
            Pulled = Path.Combine(folder, "check.pulled"),
        };
        var check = Race.InProcess(() => VerifyOperation.RunAsync(request).GetAwaiter().GetResult());
        var medians = Race.Run(3, Rounds, check, Race.InProcess(() => SelectOne(connectionString)));
        report.Compare(string.Create(CultureInfo.InvariantCulture, $"check of {tables:N0} tables that did not change / `SELECT 1`, connecting included, warm process"), medians[0], medians[1], null, Rounds);
    }

    private static void SelectOne(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT 1", connection);
        command.ExecuteScalar();
    }
}
