using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog.Queries;
using SchemaGen.Postgres.Catalog.Queries.Objects;
using SchemaGen.Postgres.Catalog.Views;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Catalog to snapshot: one repeatable-read, read-only transaction, one round trip, a fixed number of queries; rows of tables are a second round trip.
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
        new ViewsQuery(),
        new SystemRoutinesQuery(),
        new PoliciesQuery(),
        new StatisticsQuery(),
        new SequencesQuery(),
        new RoutinesQuery(),
        new LanguagesQuery(),
        new BaseTypesQuery(),
        new ShellTypesQuery(),
        new CastsQuery(),
        new TransformsQuery(),
        new OperatorsQuery(),
        new OperatorFamiliesQuery(),
        new OperatorClassesQuery(),
        new AccessMethodsQuery(),
        new CollationsQuery(),
        new ConversionsQuery(),
        new TextSearchParsersQuery(),
        new TextSearchTemplatesQuery(),
        new TextSearchDictionariesQuery(),
        new TextSearchConfigurationsQuery(),
        new ForeignDataWrappersQuery(),
        new ServersQuery(),
        new UserMappingsQuery(),
        new PublicationsQuery(),
        new EventTriggersQuery(),
        new UnmodelledQuery(),
    ];

    /// <summary>Reads everything in scope.</summary>
    /// <param name="session">An open connection.</param>
    /// <param name="configuration">Decides the scope, and the tables whose rows are read too.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    /// <exception cref="DiagnosticException">SG0029, SG0040, SG0041.</exception>
    public static SchemaSnapshot Read(DatabaseSession session, SchemaGenConfiguration configuration, CancellationToken cancellationToken) =>
        Read(new NpgsqlCatalogConnection(session), configuration, known: null, cancellationToken).Snapshot!;

    /// <summary>Reads everything in scope, unless it is known already.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="configuration">Decides the scope, and the tables whose rows are read too.</param>
    /// <param name="known">What was read before with the same configuration; null to read in any case, and once only.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    /// <exception cref="DiagnosticException">SG0029, SG0040, SG0041.</exception>
    public static CatalogReading Read(
        ICatalogConnection connection, SchemaGenConfiguration configuration, KnownCatalog? known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        CheckVersion(connection);
        return configuration.Checks.IsEmpty
            ? ReadCatalog(connection, configuration, known, cancellationToken)
            : DataCheckReader.Add(connection, configuration.Checks, known, known => ReadCatalog(connection, configuration, known, cancellationToken), cancellationToken);
    }

    /// <summary>The queries, in their order.</summary>
    internal static IEnumerable<string> QueryTexts(int version) => Queries.Select(query => query.Sql(version));

    /// <summary>Refuses a server that the queries were not written for.</summary>
    /// <exception cref="DiagnosticException">SG0041.</exception>
    internal static void CheckVersion(ICatalogConnection connection)
    {
        if (connection.ServerVersion < OldestVersion * 10000)
        {
            throw Rules.ServerTooOld.Error(
                $"The server is PostgreSQL {connection.ServerVersion / 10000}; SchemaGen reads {OldestVersion} and later. Upgrade the server.");
        }
    }

    private static CatalogReading ReadCatalog(ICatalogConnection connection, SchemaGenConfiguration configuration, KnownCatalog? known, CancellationToken cancellationToken) =>
        known?.Read(connection, configuration, cancellationToken) ?? SteadyRead.Run(connection, stateIsAsked: known is not null, transaction => ReadOnce(transaction, configuration), cancellationToken);

    private static CatalogReading ReadOnce(CatalogTransaction transaction, SchemaGenConfiguration configuration)
    {
        var catalog = new CatalogBuilder();
        var queries = Queries.Select(query => new CatalogStatement(query.Sql(transaction.ServerVersion), row => query.Read(row, catalog)));
        if (configuration.ReferenceData.IsEmpty)
        {
            transaction.Run(queries, isLast: true);
            ViewColumns.Complete(catalog);
            return new CatalogReading(SnapshotAssembler.Assemble(catalog, configuration), transaction.State);
        }

        var rights = new ReferenceRights();
        transaction.Run([.. queries, rights.Statement], isLast: false);
        ViewColumns.Complete(catalog);
        return ReferenceDataReader.AddRows(transaction, SnapshotAssembler.Assemble(catalog, configuration), configuration, rights);
    }
}

/// <summary>What was read.</summary>
/// <param name="Snapshot">The schema; null when it is what was known.</param>
/// <param name="State">A text that this server gives again, for as long as it runs, only while the catalog is the same; empty where nobody has to know it.</param>
public sealed record CatalogReading(SchemaSnapshot? Snapshot, string State)
{
    /// <summary>What the catalog says about the configuration: SG0014 to SG0017. An error means that the snapshot is not what was asked for.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; init; } = [];

    /// <summary>What each migration did, where migrations made the database; null elsewhere.</summary>
    public MigrationIndex? Migrations { get; init; }

    /// <summary>What there is to say of the migration files.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}
