using System.Xml.Linq;
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
        var sample = Repository.PathOf("samples", "Elo");
        foreach (var migration in Directory.GetFiles(Path.Combine(sample, "db", "migrations"), "*.sql").Order(StringComparer.Ordinal))
        {
            await database.ExecuteAsync(await File.ReadAllTextAsync(migration));
        }

        using var consumer = await Consumer.EmptyAsync();
        foreach (var file in new[] { "Program.cs", "schema.json", "schemagen.json" })
        {
            consumer.Write(file, await File.ReadAllTextAsync(Path.Combine(sample, file)));
        }

        consumer.Write("Elo.csproj", await ProjectAsync(Path.Combine(sample, "Elo.csproj")));
        var identifier = PackedPackage.Metadata("RuntimeIdentifier");
        var published = await consumer.RunAsync(
            "publish", "-c", "Release", "-r", identifier, "-o", "out", "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false", "-p:SchemaGenMode=Offline");
        Assert.Empty(published.Succeeded().Reported);

        var output = await consumer.StartProgramAsync(Path.Combine("out", OperatingSystem.IsWindows() ? "Elo.exe" : "Elo"), database.ConnectionString);
        Assert.Contains("Channels\n  1 ", output, StringComparison.Ordinal);
        Assert.Contains("elo_t_clients (tenant_id): Cascade", output, StringComparison.Ordinal);
    }

    /// <summary>The sample's project with the package that is tested.</summary>
    private static async Task<string> ProjectAsync(string file)
    {
        var project = XDocument.Parse(await File.ReadAllTextAsync(file));
        var package = project.Descendants("PackageReference").Single(static reference => reference.Attribute("Include")!.Value == "SchemaGen");
        package.SetAttributeValue("Version", (await PackedPackage.GetAsync()).Version);
        return project.ToString();
    }
}
