using Npgsql;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog;

/// <summary>DDL that runs while the catalog is read.</summary>
public sealed class SteadyReadTests : IAsyncLifetime
{
    private const string Schema =
        """
        CREATE TABLE t (a int PRIMARY KEY, b text, CONSTRAINT c CHECK (b <> 'x'));
        CREATE INDEX i ON t ((lower(b)));
        CREATE VIEW v AS SELECT a, b FROM t;
        CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
        """;

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync(Schema);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    /// <summary>What the printing functions then say is new, nothing, or an error.</summary>
    [Theory]
    [InlineData("ALTER TABLE t RENAME b TO z")]
    [InlineData("DROP VIEW v")]
    [InlineData("DROP FUNCTION f()")]
    [InlineData("DROP INDEX i")]
    [InlineData("DROP TABLE t CASCADE")]
    [InlineData("COMMENT ON TABLE t IS 'new'")]
    [InlineData("CREATE TABLE u (id int)")]
    public async Task What_one_statement_changes_meanwhile_is_read_whole(string ddl)
    {
        // After the transaction's snapshot is taken, and before the first query.
        var text = Read(disturb: attempt => attempt == 0 ? ddl : null, out var attempts);

        Assert.Equal(2, attempts);
        Assert.Equal(SnapshotJson.Write(await CatalogFixture.PullAsync(_database.ConnectionString)), text);
    }

    [Fact]
    public void A_schema_that_does_not_come_to_rest_is_an_error_that_names_what_moves()
    {
        var attempts = 0;
        var error = Assert.Throws<DiagnosticException>(() => Read(attempt => $"ALTER TABLE t ADD a{attempt} int", out attempts)).Diagnostic;

        Assert.Equal((Rules.CatalogReadFailed, 5), (error.Rule, attempts));
        Assert.Contains("changed each of the 5 times", error.Message, StringComparison.Ordinal);
        Assert.Contains("pg_attribute", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_that_is_dropped_again_and_again_is_one_error()
    {
        var error = Assert.Throws<DiagnosticException>(() => Read(_ => "DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT a, b FROM t", out var _)).Diagnostic;

        Assert.Equal(Rules.CatalogReadFailed, error.Rule);
    }

    [Fact]
    public async Task A_busy_migration_gives_one_of_its_states_and_never_a_mixture()
    {
        // Each statement renames the table, its column and its constraint together; a mixture would show two numbers.
        using var stop = new CancellationTokenSource();
        var migration = Task.Run(async () =>
        {
            for (var n = 1; n <= 40 && !stop.IsCancellationRequested; n++)
            {
                await _database.ExecuteAsync($"BEGIN; ALTER TABLE {(n == 1 ? "t" : $"t{n - 1}")} RENAME TO t{n}; ALTER TABLE t{n} RENAME {(n == 1 ? "b" : $"b{n - 1}")} TO b{n}; COMMIT");
                await Task.Delay(TimeSpan.FromMilliseconds(n % 7 * 10));
            }
        });
        for (var i = 0; i < 8; i++)
        {
            try
            {
                var snapshot = await CatalogFixture.PullAsync(_database.ConnectionString);
                var table = Assert.Single(snapshot.Relations, static relation => relation.Name.Name != "v");
                var number = table.Name.Name[1..];
                Assert.Equal("b" + number, table.Columns[1].Name);
                Assert.Contains("b" + number, Assert.Single(table.Checks).Expression, StringComparison.Ordinal);
                Assert.Contains("b" + number, Assert.Single(table.Indexes).Definition, StringComparison.Ordinal);
                Assert.Contains("t" + number, Assert.Single(snapshot.Relations, static relation => relation.Name.Name == "v").Definition!, StringComparison.Ordinal);
            }
            catch (DiagnosticException e)
            {
                Assert.Equal(Rules.CatalogReadFailed, e.Diagnostic.Rule);
            }
        }

        await stop.CancelAsync();
        await migration;
    }

    [Fact]
    public async Task A_lock_that_is_not_given_back_is_an_error_that_says_so()
    {
        await using var migration = new NpgsqlConnection(_database.ConnectionString);
        await migration.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE", migration);
        await command.ExecuteNonQueryAsync();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => CatalogFixture.PullAsync(_database.ConnectionString));

        Assert.Equal(Rules.CatalogReadFailed, error.Diagnostic.Rule);
        Assert.Contains("Another session holds a lock", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_on_time_that_a_role_has_are_not_ours()
    {
        var stranger = await Stranger.CreateAsync(_database);
        await _database.ExecuteAsync($"ALTER ROLE {stranger.Username} SET statement_timeout = '1ms'; ALTER ROLE {stranger.Username} SET idle_in_transaction_session_timeout = '1ms'");

        Assert.NotEmpty((await CatalogFixture.PullAsync(stranger.ConnectionString)).Relations);
    }

    [Fact]
    public void A_connection_that_is_lost_is_one_error()
    {
        var error = Assert.Throws<DiagnosticException>(() => Read(
            _ => "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'schemagen'", out var _)).Diagnostic;

        Assert.Equal(Rules.ConnectionBroken, error.Rule);
        Assert.Contains("Try again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_passes_while_a_known_state_is_looked_at_leads_to_a_reading()
    {
        using var connection = new Stumbling(new NpgsqlCatalogConnection(DatabaseConnector.Open(_database.ConnectionString, CancellationToken.None)));
        var known = new KnownCatalog("another state", static () => throw new InvalidOperationException());

        Assert.NotNull(CatalogReader.Read(connection, SchemaGenConfiguration.Default, known, CancellationToken.None).Snapshot);
    }

    [Fact]
    public async Task A_pooler_that_changes_the_session_between_transactions_changes_nothing()
    {
        using var connection = new Pooled(_database.ConnectionString);
        var reading = CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None);
        Assert.Equal(SnapshotJson.Write(await CatalogFixture.PullAsync(_database.ConnectionString)), SnapshotJson.Write(reading.Snapshot!));
    }

    [Fact]
    public async Task An_empty_database_has_an_empty_snapshot()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        Assert.Empty((await CatalogFixture.PullAsync(database.ConnectionString)).Relations);
    }

    private string Read(Func<int, string?> disturb, out int attempts)
    {
        using var connection = new Disturbed(_database, disturb);
        try
        {
            return SnapshotJson.Write(CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None).Snapshot!);
        }
        finally
        {
            attempts = connection.Attempts;
        }
    }

    /// <summary>Its first statement meets an object that is just being dropped.</summary>
    private sealed class Stumbling(ICatalogConnection inner) : ICatalogConnection
    {
        private bool _isSteady;

        public int ServerVersion => inner.ServerVersion;

        public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
        {
            if (!_isSteady)
            {
                _isSteady = true;
                throw new CatalogQueryException("XX000", "cache lookup failed");
            }

            inner.Run(statements, cancellationToken);
        }

        public void Recover(CancellationToken cancellationToken) => inner.Recover(cancellationToken);

        public void Dispose() => inner.Dispose();
    }

    /// <summary>Each transaction has a session of its own.</summary>
    private sealed class Pooled(string connectionString) : ICatalogConnection
    {
        public int ServerVersion { get; } = Session(connectionString).ServerVersion;

        public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
        {
            var transaction = new List<CatalogStatement>();
            foreach (var statement in statements)
            {
                transaction.Add(statement);
                if (statement.Sql == "COMMIT")
                {
                    using var session = Session(connectionString);
                    session.Run(transaction, cancellationToken);
                    transaction.Clear();
                }
            }
        }

        public void Recover(CancellationToken cancellationToken)
        {
        }

        public void Dispose()
        {
        }

        private static NpgsqlCatalogConnection Session(string connectionString) => new(DatabaseConnector.Open(connectionString, CancellationToken.None));
    }

    /// <summary>Runs DDL in another session as soon as a transaction has its snapshot.</summary>
    private sealed class Disturbed(TestDatabase database, Func<int, string?> disturb) : ICatalogConnection
    {
        private readonly NpgsqlCatalogConnection _inner = new(DatabaseConnector.Open(database.ConnectionString, CancellationToken.None));

        public int Attempts { get; private set; }

        public int ServerVersion => _inner.ServerVersion;

        public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
        {
            _inner.Run([.. statements.Take(3)], cancellationToken);
            if (disturb(Attempts++) is { } ddl)
            {
                Task.Run(() => database.ExecuteAsync(ddl), cancellationToken).GetAwaiter().GetResult();
            }

            _inner.Run([.. statements.Skip(3)], cancellationToken);
        }

        public void Recover(CancellationToken cancellationToken) => _inner.Recover(cancellationToken);

        public void Dispose() => _inner.Dispose();
    }
}
