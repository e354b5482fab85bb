using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Sync;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>Whatever breaks, whenever it does: the target has the old rows or the new ones, its constraints, its triggers, its sequences.</summary>
public sealed class FaultTests
{
    private const string Schema =
        """
        CREATE TABLE parent (id int PRIMARY KEY, pad text NOT NULL);
        CREATE TABLE child (id serial PRIMARY KEY, parent int NOT NULL REFERENCES parent, pad text);
        CREATE INDEX child_parent ON child (parent);
        CREATE TABLE last (id int PRIMARY KEY);
        """;

    private const string Filled =
        """
        INSERT INTO parent SELECT i, repeat('x', 300) FROM generate_series(1, 60000) i;
        INSERT INTO child (parent, pad) SELECT i, repeat('y', 300) FROM generate_series(1, 60000) i;
        INSERT INTO last SELECT i FROM generate_series(1, 1000) i; ANALYZE
        """;

    private const string OldRows = "INSERT INTO parent VALUES (-1, 'old'); INSERT INTO child (parent) VALUES (-1), (-1); INSERT INTO last VALUES (-1)";

    [Fact]
    public async Task A_backend_that_dies_at_a_random_moment_leaves_the_old_rows_or_the_new_ones()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        await pair.Target.ExecuteAsync(OldRows);
        var (before, structure) = (await Rows.OfAsync(pair.Target), await Rows.StructureAsync(pair.Target));
        var random = new Random(42);
        var failures = 0;
        for (var round = 0; round < 8; round++)
        {
            var victim = round % 2 == 0 ? pair.Source : pair.Target;
            var sync = pair.SyncAsync();
            while (!sync.IsCompleted)
            {
                await Task.Delay(random.Next(20, 400));
                await victim.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{victim.Name}' AND application_name = 'schemagen'");
            }

            try
            {
                Assert.True((await sync).Committed);
                Golden.Same(await Rows.OfAsync(pair.Source), await Rows.OfAsync(pair.Target));
                await pair.Target.ExecuteAsync("TRUNCATE parent, child, last RESTART IDENTITY;" + OldRows);
            }
            catch (DiagnosticException e)
            {
                failures++;
                Assert.Contains(e.Diagnostic.Id, (string[])["SG0077", "SG0029", "SG0022", "SG0040"]);
            }

            Golden.Same(before, await Rows.OfAsync(pair.Target));
            Golden.Same(structure, await Rows.StructureAsync(pair.Target));
        }

        Assert.True(failures > 0, "No round was interrupted.");
    }

    [Theory]
    [InlineData(SyncStage.Copying)]
    [InlineData(SyncStage.Rebuilding)]
    [InlineData(SyncStage.Comparing)]
    public async Task A_cancellation_leaves_the_old_rows(SyncStage stage)
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        await pair.Target.ExecuteAsync(OldRows);
        var (before, structure) = (await Rows.OfAsync(pair.Target), await Rows.StructureAsync(pair.Target));
        using var cancellation = new CancellationTokenSource();
        var progress = new Callback(value =>
        {
            if (value.Stage == stage)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SyncOperation.RunAsync(pair.Request, progress, cancellation.Token));

        Golden.Same(before, await Rows.OfAsync(pair.Target));
        Golden.Same(structure, await Rows.StructureAsync(pair.Target));
    }

    [Fact]
    public async Task Rows_that_change_in_the_source_meanwhile_are_not_seen_by_any_table()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        var expected = await Rows.OfAsync(pair.Source);
        var isChanged = false;
        var progress = new Callback(value =>
        {
            if (!isChanged && value.Stage == SyncStage.Copying)
            {
                isChanged = true;
                pair.Source.ExecuteAsync("UPDATE last SET id = -id; INSERT INTO parent VALUES (0, 'new'); INSERT INTO child (id, parent) VALUES (0, 0); DELETE FROM child WHERE id BETWEEN 10 AND 500").GetAwaiter().GetResult();
            }
        });

        var result = await SyncOperation.RunAsync(pair.Request, progress);

        Assert.True(isChanged && result.Committed);
        Golden.Same(expected, await Rows.OfAsync(pair.Target));
    }

    [Fact]
    public async Task Who_reads_meanwhile_sees_the_old_rows_or_the_new_ones_also_with_an_older_snapshot()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        await pair.Target.ExecuteAsync(OldRows);
        await using var reader = new NpgsqlConnection(pair.Target.ConnectionString);
        await reader.OpenAsync();
        await using var transaction = await reader.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using var moment = new NpgsqlCommand("SELECT pg_current_snapshot()::text", reader, transaction);
        await moment.ExecuteScalarAsync();

        await pair.SyncAsync();

        // TRUNCATE alone would show it an empty table: rows that are not frozen are too new for it.
        await using var count = new NpgsqlCommand("SELECT count(*) FROM parent", reader, transaction);
        Assert.Equal(60000L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_lock_that_somebody_holds_ends_the_run_and_not_the_other_session()
    {
        await using var pair = await SyncPair.CreateAsync(Schema, Filled);
        await pair.Target.ExecuteAsync(OldRows);
        await using var other = new NpgsqlConnection(pair.Target.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var read = new NpgsqlCommand("SELECT count(*) FROM child", other, transaction);
        await read.ExecuteScalarAsync();

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => pair.SyncAsync());

        Assert.Equal("SG0077", error.Diagnostic.Id);
        Assert.Contains("Another session uses a table of the plan", error.Message);
        Assert.Equal("2", await pair.Target.ScalarAsync("SELECT count(*) FROM child"));
    }

    private sealed class Callback(Action<SyncProgress> action) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => action(value);
    }
}
