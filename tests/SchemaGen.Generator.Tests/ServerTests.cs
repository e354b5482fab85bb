using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Generator.Tests;

/// <summary>The generated code at work: a schema is made on a server and pulled, code is generated, compiled with code that uses it, and run.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(Case.GoldenFolder("shop"), "schema.sql")));
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task WorksAsItIsUsed()
    {
        var data = await PullAsync();
        Golden.MatchFolder(Case.GoldenFolder("shop", "expected"), data.Host().Sources());
        var use = Assembly.Load(data.Host(userCode: await File.ReadAllTextAsync(Path.Combine(Case.GoldenFolder("shop"), "Use.cs"))).CompileCleanly()).GetType("Use", throwOnError: true)!;
        foreach (var method in new[] { "Shapes", "CompositeKeys", "Statements", "WritableViews", "Constraints", "Types", "Guard" })
        {
            await (Task)use.GetMethod(method)!.Invoke(null, [_database.ConnectionString])!;
        }
    }

    /// <summary>Code for Npgsql without Npgsql is an error that says so, and no code that does not compile.</summary>
    [Fact]
    public async Task WithoutNpgsqlThereIsAnErrorThatSaysSo()
    {
        var result = (await PullAsync()).Host(npgsql: false).Run();
        var errors = result.Diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(["'npgsql' needs Npgsql", "'guard' needs Npgsql"], errors.Select(static error => error.GetMessage(CultureInfo.InvariantCulture).Split(',')[0]));
        Assert.All(errors, static error => Assert.Equal(("SG3003", 2), (error.Id, error.Location.GetLineSpan().StartLinePosition.Line)));
        Assert.DoesNotContain(result.GeneratedSources, static source => source.SourceText.ToString().Contains("Npgsql", StringComparison.Ordinal));
    }

    private async Task<Case> PullAsync() => new(
        await RebuiltDatabase.SnapshotTextAsync(_database.ConnectionString),
        await File.ReadAllTextAsync(Path.Combine(Case.GoldenFolder("shop"), "schemagen.json")));
}
