using Npgsql;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using Xunit;

namespace SchemaGen.Testing;

/// <summary>What holds for findings, whatever the schema.</summary>
public static class FindingChecks
{
    /// <summary>Keys tell them apart, they are sentences, and their places are there.</summary>
    public static void AssertSound(IReadOnlyList<Finding> findings, SchemaSnapshot snapshot)
    {
        var places = new JsonPlaces(JsonTree.Parse(SnapshotJson.Write(snapshot)));
        Assert.Distinct(findings.Select(static finding => finding.Key));
        Assert.All(findings, finding =>
        {
            Assert.Matches("(?s)^[A-Z].*[.]$", finding.Message);
            Assert.Matches("(?s)^[A-Z].*[.]$", finding.Why);
            Assert.EndsWith(";", finding.Fix ?? ";");
            var place = places.Find(finding.Subject.Path);
            Assert.Equal(JsonKind.Object, place.Kind);
            Assert.Contains(place.Property("name")!.Value.GetString(), finding.Subject.Path[^1] == "primaryKey" ? finding.Subject.Name : finding.Subject.Path[^1], StringComparison.Ordinal);
        });
    }

    /// <summary>The statements that the server refuses, each tried alone and rolled back.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(IEnumerable<Finding> findings, string connectionString)
    {
        var refused = new List<string>();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var finding in findings.Where(static finding => finding.Fix is not null))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            try
            {
                await using var command = new NpgsqlCommand(finding.Fix, connection, transaction);
                await command.ExecuteNonQueryAsync();
            }
            catch (PostgresException e)
            {
                refused.Add($"{finding.Key}: {e.MessageText}\n    {finding.Fix}");
            }

            await transaction.RollbackAsync();
        }

        return refused;
    }
}
