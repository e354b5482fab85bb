using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Psql;

namespace SchemaGen.Operations.Sources;

/// <summary>A database that is there, whichever way it is reached.</summary>
internal sealed class LiveDatabase : SchemaSource
{
    private readonly Func<CancellationToken, ICatalogConnection> _open;

    private LiveDatabase(Func<CancellationToken, ICatalogConnection> open) => _open = open;

    /// <summary>Through a socket.</summary>
    /// <param name="connectionString">How to reach it.</param>
    /// <param name="origin">Where the string came from, for messages: a name, never a value.</param>
    public static LiveDatabase At(string connectionString, string origin) => new(cancellationToken =>
    {
        try
        {
            return new NpgsqlCatalogConnection(DatabaseConnector.Open(connectionString, cancellationToken));
        }
        catch (DiagnosticException e)
        {
            throw new DiagnosticException(e.Diagnostic with { Message = $"{e.Diagnostic.Message} The connection is {origin}." });
        }
    });

    /// <summary>Through a command.</summary>
    /// <param name="command">Runs psql.</param>
    /// <param name="directory">Where it starts.</param>
    public static LiveDatabase Behind(PsqlCommand command, string directory) =>
        new(cancellationToken => PsqlCatalogConnection.Open(command, directory, cancellationToken));

    public override Task<CatalogReading> ReadAsync(
        SchemaGenConfiguration configuration, KnownCatalog? known, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var connection = _open(cancellationToken);
        progress?.Report("reading the catalog");
        return Task.FromResult(CatalogReader.Read(connection, configuration, known, cancellationToken));
    }

    public override Task<SizedRelations> ListAsync(
        SchemaGenConfiguration configuration, Func<IEnumerable<RelationHead>, QualifiedName?> asked, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var connection = _open(cancellationToken);
        progress?.Report("reading the catalog");
        var relations = RelationList.Read(connection, configuration, cancellationToken);
        var only = asked(relations);
        progress?.Report("reading sizes");
        return Task.FromResult(new SizedRelations(relations, RelationSizes.Read(connection, only, cancellationToken)));
    }
}
