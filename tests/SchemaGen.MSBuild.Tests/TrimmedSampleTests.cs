using SchemaGen.MSBuild.Tests.Consumers;
using SchemaGen.Testing;

namespace SchemaGen.MSBuild.Tests;

/// <summary>The sample with nothing in it that is not reached: generated code must need no reflection.</summary>
public class TrimmedSampleTests
{
    [Fact]
    public async Task The_sample_is_trimmed_without_a_warning_and_runs()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        foreach (var migration in Sample.Migrations)
        {
            await database.ExecuteAsync(await File.ReadAllTextAsync(migration));
        }

        using var consumer = await Sample.ConsumerAsync();
        var identifier = PackedPackage.Metadata("RuntimeIdentifier");
        var published = await consumer.RunAsync(
            "publish", "-c", "Release", "-r", identifier, "-o", "out", "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false", "-p:SchemaGenMode=Offline");
        Assert.Empty(published.Succeeded().Reported);

        var output = await consumer.StartProgramAsync(Path.Combine("out", OperatingSystem.IsWindows() ? "Elo.exe" : "Elo"), database.ConnectionString);
        Assert.Contains("Channels\n  1 ", output, StringComparison.Ordinal);
        Assert.Contains("elo_t_clients (tenant_id): Cascade", output, StringComparison.Ordinal);
    }
}
