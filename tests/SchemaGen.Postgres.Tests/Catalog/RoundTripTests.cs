using System.Globalization;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>How the catalog is asked.</summary>
public class RoundTripTests
{
    [Fact]
    public async Task One_round_trip_and_as_many_queries_for_many_tables_as_for_none()
    {
        var none = await CountAsync(0, SchemaGenConfiguration.Default);
        var many = await CountAsync(300, SchemaGenConfiguration.Default);
        Assert.Equal(1, many.RoundTrips);
        Assert.Equal(none, many);
    }

    [Fact]
    public async Task One_more_round_trip_for_the_rows_of_any_number_of_tables()
    {
        var configuration = SchemaGenConfiguration.Default with { ReferenceData = [new() { Relation = "t1" }, new() { Relation = "t2" }, new() { Relation = "t3" }] };
        Assert.Equal(2, (await CountAsync(5, configuration)).RoundTrips);
    }

    /// <summary>A transaction, its settings, and one query.</summary>
    [Fact]
    public async Task A_list_of_relations_reads_nothing_else()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        using var counting = new CountingConnection(new NpgsqlCatalogConnection(DatabaseConnector.Open(database.ConnectionString, CancellationToken.None)), 0);
        RelationList.Read(counting, SchemaGenConfiguration.Default, CancellationToken.None);
        Assert.Equal((1, 4), (counting.RoundTrips, counting.Queries));
    }

    [Fact]
    public void A_server_that_is_too_old_is_told_before_it_is_asked()
    {
        var old = new CountingConnection(null, 120_022);
        var error = Assert.Throws<DiagnosticException>(() => CatalogReader.Read(old, SchemaGenConfiguration.Default, known: null, CancellationToken.None));
        var listError = Assert.Throws<DiagnosticException>(() => RelationList.Read(old, SchemaGenConfiguration.Default, CancellationToken.None));
        Assert.Equal((Rules.ServerTooOld, Rules.ServerTooOld, 0), (error.Diagnostic.Rule, listError.Diagnostic.Rule, old.RoundTrips));
    }

    private static async Task<(int RoundTrips, int Queries)> CountAsync(int tables, SchemaGenConfiguration configuration)
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("SELECT 1;" + string.Concat(Enumerable.Range(1, tables).Select(
            static i => string.Create(CultureInfo.InvariantCulture, $"CREATE TABLE t{i} (id serial PRIMARY KEY, a int UNIQUE, b int REFERENCES t{i}); CREATE VIEW v{i} AS SELECT * FROM t{i};"))));
        await using var session = DatabaseConnector.Open(database.ConnectionString, CancellationToken.None);
        var counting = new CountingConnection(new NpgsqlCatalogConnection(session), 0);
        Assert.Equal(2 * tables, CatalogReader.Read(counting, configuration, known: null, CancellationToken.None).Snapshot!.Relations.Count);
        return (counting.RoundTrips, counting.Queries);
    }

    private sealed class CountingConnection(ICatalogConnection? inner, int version) : ICatalogConnection
    {
        public int ServerVersion => inner?.ServerVersion ?? version;

        public int RoundTrips { get; private set; }

        public int Queries { get; private set; }

        public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
        {
            RoundTrips++;
            Queries += statements.Count;
            inner!.Run(statements, cancellationToken);
        }

        public void Recover(CancellationToken cancellationToken) => inner!.Recover(cancellationToken);

        public void Dispose() => inner?.Dispose();
    }
}
