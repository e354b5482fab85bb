using SchemaGen.Model.Configuration;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Migrations.Trials;

/// <summary>The schema of a database as text that can be compared.</summary>
internal static class CopiedSchema
{
    public static JsonTree Read(string connectionString, CancellationToken cancellationToken)
    {
        using var session = DatabaseConnector.Open(connectionString, cancellationToken);
        return JsonTree.Parse(SnapshotJson.Write(CatalogReader.Read(session, SchemaGenConfiguration.Default, cancellationToken)));
    }
}
