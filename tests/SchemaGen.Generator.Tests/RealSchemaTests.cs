using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;
using SchemaGen.Testing.Rebuild;

namespace SchemaGen.Generator.Tests;

/// <summary>Schemas that people use, from Debian's packages: what is generated compiles with warnings as errors, for each framework.</summary>
public sealed class RealSchemaTests
{
    private const string Everything =
        """
        {
          "csharp": {
            "insert": true, "patch": true, "statements": true, "constraints": true, "npgsql": true, "guard": true, "json": true,
            "partitions": true, "ids": true, "checks": "enum"
          }
        }
        """;

    public static TheoryData<string> Names => [.. DebianSchema.All.Select(static schema => schema.Name)];

    [TheoryOfPackages]
    [MemberData(nameof(Names))]
    public async Task WhatIsGeneratedCompiles(string name)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await DebianSchema.All.Single(schema => schema.Name == name).LoadAsync(database);
        await using var connection = DatabaseConnector.Open(database.ConnectionString, CancellationToken.None);
        var snapshot = CatalogReader.Read(connection, SchemaGenConfiguration.Default, CancellationToken.None);
        Assert.NotEmpty(snapshot.Relations);

        foreach (var configuration in new[] { null, Everything })
        {
            foreach (var framework in Framework.Consumers)
            {
                new GeneratorHost(SnapshotJson.Write(snapshot), configuration, framework: framework).CompileCleanly();
            }
        }
    }
}
