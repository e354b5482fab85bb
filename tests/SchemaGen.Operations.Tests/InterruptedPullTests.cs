using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>A pull that is stopped while it reads: one error, and the files as they were.</summary>
public sealed class InterruptedPullTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private NpgsqlConnection _migration = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t");
        await PullAsync();
        await _database.ExecuteAsync("ALTER TABLE t ADD new int");

        // Whoever reads the view waits for this.
        _migration = new NpgsqlConnection(_database.ConnectionString);
        await _migration.OpenAsync();
        await using var locking = new NpgsqlCommand("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE", _migration);
        await locking.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        await _migration.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task By_a_lock_that_a_migration_keeps() => Assert.Contains("Another session holds a lock", (await FailAsync(Rules.CatalogReadFailed, () => Task.CompletedTask)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task By_a_server_that_ends_the_session() =>
        Assert.Contains("The connection broke", (await FailAsync(Rules.ConnectionBroken, () => InterruptAsync("pg_terminate_backend"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task By_an_administrator_who_cancels_the_query() =>
        Assert.Contains("SQLSTATE 57014", (await FailAsync(Rules.CatalogReadFailed, () => InterruptAsync("pg_cancel_backend"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task By_whoever_started_it()
    {
        using var cancellation = new CancellationTokenSource();
        var before = _folder.Files();
        var pulling = Task.Run(() => PullAsync(cancellation.Token));
        await WaitingAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pulling);
        Assert.Equal(before, _folder.Files());
    }

    private async Task<Diagnostic> FailAsync(Rule rule, Func<Task> interrupt)
    {
        var before = _folder.Files();
        var pulling = Task.Run(() => PullAsync());
        await interrupt();
        var diagnostic = (await Assert.ThrowsAsync<DiagnosticException>(() => pulling)).Diagnostic;
        Assert.Equal(rule, diagnostic.Rule);
        Assert.Equal(before, _folder.Files());
        return diagnostic;
    }

    private async Task InterruptAsync(string function)
    {
        await WaitingAsync();
        await _database.ExecuteAsync($"SELECT {function}(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'schemagen'");
    }

    private async Task WaitingAsync()
    {
        while (await _database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'schemagen' AND wait_event_type = 'Lock'") != "1")
        {
            await Task.Delay(20);
        }
    }

    private Task<PullResult> PullAsync(CancellationToken cancellationToken = default) => PullOperation.RunAsync(
        new PullRequest
        {
            Source = new SourceOptions { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString },
            Snapshot = _folder.PathOf("schema.json"),
        },
        progress: null,
        cancellationToken);
}
