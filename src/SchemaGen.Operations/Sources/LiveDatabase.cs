using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Operations.Sources;

/// <summary>A database that is there.</summary>
internal sealed class LiveDatabase(string connectionString) : SchemaSource
{
    public override Task<SchemaSnapshot> ReadAsync(SchemaGenConfiguration configuration, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var connection = DatabaseConnector.Open(connectionString, cancellationToken);
        progress?.Report("reading the catalog");
        return Task.FromResult(CatalogReader.Read(connection, configuration, cancellationToken));
    }
}
