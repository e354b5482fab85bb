using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>The generated code at work: a schema is made on a server and pulled, code is generated, compiled with code that uses it, and run.</summary>
public sealed class ServerTests
{
    /// <summary>Shapes, readers and writers, statements, constraints, and every type.</summary>
    [Fact]
    public Task Shop() => WorksAsItIsUsed("shop", "Shapes", "CompositeKeys", "Statements", "WritableViews", "Constraints", "Types", "Guard");

    /// <summary>Types of keys, lookups and checks, with Npgsql, System.Text.Json and Dapper.</summary>
    [Fact]
    public Task Market() => WorksAsItIsUsed("market", "RoundTrips", "Texts", "Json", "ByDapper");

    /// <summary>Code for Npgsql without Npgsql is an error that says so, and no code that does not compile.</summary>
    [Fact]
    public async Task WithoutNpgsqlThereIsAnErrorThatSaysSo()
    {
        await using var database = await CreateAsync("shop");
        var result = (await PullAsync("shop", database)).Host(npgsql: false).Run();
        var errors = result.Diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(["'npgsql' needs Npgsql", "'guard' needs Npgsql"], errors.Select(static error => error.GetMessage(CultureInfo.InvariantCulture).Split(',')[0]));
        Assert.All(errors, static error => Assert.Equal(("SG3003", 2), (error.Id, error.Location.GetLineSpan().StartLinePosition.Line)));
        Assert.DoesNotContain(result.GeneratedSources, static source => source.SourceText.ToString().Contains("Npgsql", StringComparison.Ordinal));
    }

    private static async Task WorksAsItIsUsed(string name, params string[] methods)
    {
        await using var database = await CreateAsync(name);
        var data = await PullAsync(name, database);
        Golden.MatchFolder(Case.GoldenFolder(name, "expected"), data.Host(dapper: true).Sources());
        Assert.All(Framework.Consumers, framework => data.Host(dapper: true, framework: framework).CompileCleanly());
        var use = Assembly.Load(data.Host(dapper: true, userCode: await ReadAsync(name, "Use.cs")).CompileCleanly()).GetType("Use", throwOnError: true)!;
        foreach (var method in methods)
        {
            await (Task)use.GetMethod(method)!.Invoke(null, [database.ConnectionString])!;
        }
    }

    private static async Task<TestDatabase> CreateAsync(string name)
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync(await ReadAsync(name, "schema.sql"));
        return database;
    }

    private static async Task<Case> PullAsync(string name, TestDatabase database)
    {
        var configuration = await ReadAsync(name, "schemagen.json");
        await using var connection = DatabaseConnector.Open(database.ConnectionString, CancellationToken.None);
        return new Case(SnapshotJson.Write(CatalogReader.Read(connection, ConfigurationJson.Read(configuration, "schemagen.json"), CancellationToken.None)), configuration);
    }

    private static Task<string> ReadAsync(string name, string file) => File.ReadAllTextAsync(Path.Combine(Case.GoldenFolder(name), file));
}
