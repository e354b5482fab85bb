using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>
/// When a pull need not read the catalog. That it did not is told by a snapshot that a pull would never leave as it is:
/// one without a table, noted as what the source gave.
/// </summary>
public sealed class PulledFileTests : IAsyncLifetime
{
    private static readonly string Forged = SnapshotJson.Write(new SchemaSnapshot());

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private string? _configuration;
    private string? _migrations;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE t (id int PRIMARY KEY, word text); INSERT INTO t VALUES (1, 'one')");
    }

    public async Task DisposeAsync()
    {
        _folder.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_catalog_that_did_not_change_is_not_read()
    {
        await ForgeAsync();

        var result = await PullAsync();

        Assert.False(result.Changed);
        Assert.Equal(Forged, _folder.Read("schema.json"));
        Assert.Empty(result.Snapshot.Relations);
    }

    [Fact]
    public async Task Nor_is_it_by_a_verification()
    {
        await ForgeAsync();
        Assert.Empty((await VerifyAsync()).Drift);
    }

    [Fact]
    public async Task What_is_not_in_the_catalog_does_not_count()
    {
        await ForgeAsync();
        await _database.ExecuteAsync("INSERT INTO t VALUES (2, 'two'); ANALYZE");
        Assert.False((await PullAsync()).Changed);
    }

    [Fact]
    public async Task A_verification_without_drift_is_remembered()
    {
        await PullAsync();
        File.Delete(_folder.PathOf("pulled"));
        await VerifyAsync();
        Assert.False(new PulledFile(_folder.PathOf("pulled"), _folder.PathOf("schema.json"), null).Recall()!.IsNothing);
    }

    [Fact]
    public async Task A_verification_with_drift_is_not_and_says_the_same_again()
    {
        await PullAsync();
        await _database.ExecuteAsync("ALTER TABLE t ADD x int");
        Assert.Single((await VerifyAsync()).Drift);
        Assert.Single((await VerifyAsync()).Drift);
    }

    [Fact]
    public async Task Line_ends_that_git_made_are_no_edit()
    {
        await PullAsync();
        var checkedOut = _folder.Read("schema.json").Replace("\n", "\r\n", StringComparison.Ordinal);
        _folder.Write("schema.json", checkedOut);
        File.Delete(_folder.PathOf("pulled"));

        Assert.False((await PullAsync()).Changed);
        Assert.Equal(checkedOut, _folder.Read("schema.json"));
        Assert.False(new PulledFile(_folder.PathOf("pulled"), _folder.PathOf("schema.json"), null).Recall()!.IsNothing);

        File.Delete(_folder.PathOf("pulled"));
        Assert.Empty((await VerifyAsync()).Drift);
        Assert.False(new PulledFile(_folder.PathOf("pulled"), _folder.PathOf("schema.json"), null).Recall()!.IsNothing);
    }

    [Fact]
    public Task Ddl_is_noticed() => IsReadAsync(() => _database.ExecuteAsync("COMMENT ON TABLE t IS 'new'"));

    [Fact]
    public Task A_snapshot_that_was_edited_is_replaced() => IsReadAsync(() => Write("schema.json", Forged + "\n"));

    [Fact]
    public Task A_snapshot_that_was_deleted_comes_back() => IsReadAsync(() => Delete("schema.json"));

    [Fact]
    public Task A_note_that_was_deleted_is_not_missed() => IsReadAsync(() => Delete("pulled"));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("nonsense\nof\nthree lines")]
    [InlineData("\0\0\0\0")]
    public Task A_note_that_is_damaged_counts_for_nothing(string text) => IsReadAsync(() => Write("pulled", text));

    [Fact]
    public Task A_note_that_cannot_be_read_or_written_counts_for_nothing() => IsReadAsync(() =>
    {
        File.Delete(_folder.PathOf("pulled"));
        Directory.CreateDirectory(_folder.PathOf("pulled"));
        return Task.CompletedTask;
    });

    [Fact]
    public Task Another_configuration_is_noticed() => IsReadAsync(() =>
    {
        _configuration = _folder.PathOf("schemagen.json");
        return Write("schemagen.json", """{ "title": "other" }""");
    });

    [Fact]
    public async Task Another_database_is_noticed()
    {
        await using var twin = await PostgresServer.CreateDatabaseAsync(template: _database.Name);
        await ForgeAsync();
        Assert.True((await PullAsync(twin.ConnectionString)).Changed);
    }

    [Fact]
    public async Task Rows_of_reference_data_that_did_not_change_are_not_read()
    {
        _configuration = _folder.PathOf("schemagen.json");
        await Write("schemagen.json", """{ "referenceData": [{ "relation": "t" }] }""");
        await ForgeAsync();
        Assert.False((await PullAsync()).Changed);
        Assert.Equal(Forged, _folder.Read("schema.json"));
    }

    [Fact]
    public async Task Rows_of_reference_data_are_looked_at_each_time()
    {
        _configuration = _folder.PathOf("schemagen.json");
        await Write("schemagen.json", """{ "referenceData": [{ "relation": "t" }] }""");
        await PullAsync();
        Assert.False((await PullAsync()).Changed);

        await _database.ExecuteAsync("UPDATE t SET word = 'uno'");

        Assert.NotEmpty((await VerifyAsync()).Drift);
        Assert.True((await PullAsync()).Changed);
        Assert.Contains("\"uno\"", _folder.Read("schema.json"), StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync()).Drift);
    }

    [Fact]
    public async Task Migrations_that_did_not_change_start_no_server()
    {
        _migrations = "db/*.sql";
        await Write("db/1.sql", "CREATE TABLE t (id int);");
        await ForgeAsync();
        File.SetLastWriteTimeUtc(_folder.PathOf("db/1.sql"), DateTime.UtcNow);
        Assert.False((await PullAsync()).Changed);

        await Write("db/2.sql", "CREATE TABLE u (id int);");
        Assert.True((await PullAsync()).Changed);
    }

    private async Task IsReadAsync(Func<Task> change)
    {
        await ForgeAsync();
        await change();
        await PullAsync();
        Assert.Contains("\"name\": \"t\"", _folder.Read("schema.json"), StringComparison.Ordinal);
    }

    /// <summary>Pulls, and then puts another snapshot into the place of what was pulled.</summary>
    private async Task ForgeAsync()
    {
        await PullAsync();
        var state = _folder.Read("pulled").Split('\n')[1];
        _folder.Write("schema.json", Forged);
        new PulledFile(_folder.PathOf("pulled"), _folder.PathOf("schema.json"), _configuration).Remember(Forged, state);
    }

    private Task<PullResult> PullAsync(string? connectionString = null) => PullOperation.RunAsync(new PullRequest
    {
        Source = Source(connectionString),
        Snapshot = _folder.PathOf("schema.json"),
        Configuration = _configuration,
        Pulled = _folder.PathOf("pulled"),
    });

    private Task<VerifyResult> VerifyAsync() => VerifyOperation.RunAsync(new VerifyRequest
    {
        Source = Source(null),
        Snapshot = _folder.PathOf("schema.json"),
        Configuration = _configuration,
        Pulled = _folder.PathOf("pulled"),
    });

    private SourceOptions Source(string? connectionString) => _migrations is null
        ? new SourceOptions { Directory = _folder.FullPath, ConnectionString = connectionString ?? _database.ConnectionString }
        : new SourceOptions { Directory = _folder.FullPath, Migrations = _migrations };

    private Task Write(string path, string text)
    {
        _folder.Write(path, text);
        return Task.CompletedTask;
    }

    private Task Delete(string path)
    {
        File.Delete(_folder.PathOf(path));
        return Task.CompletedTask;
    }
}
