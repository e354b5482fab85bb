using Npgsql;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Operations.Sources;

/// <summary>A database that is there.</summary>
/// <param name="connectionString">How to reach it.</param>
/// <param name="origin">Where the string came from, for messages: a name, never a value.</param>
internal sealed class LiveDatabase(string connectionString, string origin) : SchemaSource
{
    public override Task<CatalogReading> ReadAsync(
        SchemaGenConfiguration configuration, KnownCatalog? known, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var connection = new NpgsqlCatalogConnection(Open(cancellationToken));
        progress?.Report("reading the catalog");
        return Task.FromResult(CatalogReader.Read(connection, configuration, known, cancellationToken));
    }

    private NpgsqlConnection Open(CancellationToken cancellationToken)
    {
        try
        {
            return DatabaseConnector.Open(connectionString, cancellationToken);
        }
        catch (DiagnosticException e)
        {
            throw new DiagnosticException(e.Diagnostic with { Message = $"{e.Diagnostic.Message} The connection is {origin}." });
        }
    }
}
