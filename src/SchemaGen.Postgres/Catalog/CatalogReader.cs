using Npgsql;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog.Queries;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Catalog to snapshot: one repeatable-read, read-only transaction, one round trip, a fixed number of queries.
/// To add a kind of object: a query here, its type in the model, its line in the snapshot's format.
/// </summary>
public static class CatalogReader
{
    private const int OldestVersion = 13;

    /// <summary>Each finds what it refers to in what the ones before it have read.</summary>
    private static readonly CatalogQuery[] Queries =
    [
        new CommentsQuery(),
        new ExtensionMembersQuery(),
        new DependenciesQuery(),
        new SchemasQuery(),
        new ExtensionsQuery(),
        new TypesQuery(),
        new EnumsQuery(),
        new RelationsQuery(),
        new InheritanceQuery(),
        new ColumnsQuery(),
        new ConstraintsQuery(),
        new IndexesQuery(),
        new TriggersQuery(),
        new RulesQuery(),
        new PoliciesQuery(),
        new StatisticsQuery(),
        new SequencesQuery(),
        new RoutinesQuery(),
    ];

    /// <summary>
    /// What the text of expressions and values depends on, pinned: the same schema must give the same bytes for every
    /// role, database and host. And no query compiled, which costs more than these take.
    /// </summary>
    internal static readonly string[] Session =
    [
        "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        """
        SELECT set_config(name, value, true) FROM (VALUES
          ('search_path', ''), ('TimeZone', 'UTC'), ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('bytea_output', 'hex'),
          ('extra_float_digits', '1'), ('quote_all_identifiers', 'off'), ('standard_conforming_strings', 'on'), ('lc_monetary', 'C'),
          ('xmloption', 'content'), ('row_security', 'off'), ('jit', 'off')) s(name, value)
        """,
    ];

    /// <summary>Reads everything in scope.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="configuration">Decides the scope, and the tables whose rows are read too.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    /// <exception cref="DiagnosticException">SG0040, SG0041, SG0013.</exception>
    public static SchemaSnapshot Read(NpgsqlConnection connection, SchemaGenConfiguration configuration, CancellationToken cancellationToken) =>
        Read(new NpgsqlCatalogConnection(connection), configuration, cancellationToken);

    internal static SchemaSnapshot Read(ICatalogConnection connection, SchemaGenConfiguration configuration, CancellationToken cancellationToken)
    {
        if (connection.ServerVersion < OldestVersion * 10000)
        {
            throw Rules.ServerTooOld.Error(
                $"The server is PostgreSQL {connection.ServerVersion / 10000}; SchemaGen reads {OldestVersion} and later. Upgrade the server.");
        }

        try
        {
            var catalog = ReadCatalog(connection, cancellationToken);
            var snapshot = SnapshotAssembler.Assemble(catalog, configuration);
            return ReferenceDataReader.AddRows(connection, snapshot, configuration, cancellationToken);
        }
        catch (PostgresException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Rules.CatalogReadFailed.Error($"The catalog could not be read: {e.MessageText} (SQLSTATE {e.SqlState}). Check the role's rights and limits, then try again.");
        }
        catch (NpgsqlException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Rules.CatalogReadFailed.Error($"The connection broke while the catalog was read: {e.Message}. Try again.");
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>The queries, in their order.</summary>
    internal static IEnumerable<string> QueryTexts(int version) => Queries.Select(query => query.Sql(version));

    private static CatalogBuilder ReadCatalog(ICatalogConnection connection, CancellationToken cancellationToken)
    {
        var catalog = new CatalogBuilder();
        var texts = Session.Concat(QueryTexts(connection.ServerVersion)).ToList();

        // BEGIN has no result set, so the first result is that of set_config.
        connection.Query(texts, (result, row) => (result == 0 ? null : Queries[result - 1])?.Read(row, catalog), cancellationToken);
        return catalog;
    }
}
