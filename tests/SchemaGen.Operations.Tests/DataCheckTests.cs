using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>Questions to the data: asked by pulls, kept by the snapshot, compared by verifies.</summary>
public sealed class DataCheckTests : IAsyncLifetime
{
    private const string Sessions = """{ "name": "sessions", "sql": "SELECT id FROM accounts WHERE session IS NULL" }""";

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE accounts (id int PRIMARY KEY, session text); INSERT INTO accounts VALUES (1, 'a'), (2, NULL)");
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_a_check_gives_is_in_the_snapshot_and_what_passes_does_not_change_it()
    {
        Configure(Sessions, """{ "name": "accounts", "sql": "SELECT count(*) FROM accounts -- all", "expect": "> 0" }""");
        await PullAsync();
        Assert.Equal([new RecordedCheck { Name = "accounts" }, new RecordedCheck { Name = "sessions", Failed = true, Actual = "1" }], Snapshot.DataChecks);

        await _database.ExecuteAsync("INSERT INTO accounts VALUES (3, 'c')");
        Assert.False((await PullAsync()).Changed);
    }

    [Fact]
    public async Task Another_result_is_drift_though_the_catalog_is_the_same()
    {
        Configure(Sessions);
        await PullAsync();
        Assert.Empty((await VerifyAsync()).Drift);
        await _database.ExecuteAsync("UPDATE accounts SET session = 'x'");

        var drift = (await VerifyAsync()).Drift;
        Assert.All(drift, static finding => Assert.Equal("SG1141", finding.Diagnostic.Id));
        Assert.Contains(drift, static finding => finding.Diagnostic.Message.StartsWith("Data check sessions: failed is ", StringComparison.Ordinal));

        Assert.True((await PullAsync()).Changed);
        Assert.False((await PullAsync()).Changed);
        Assert.Equal([new RecordedCheck { Name = "sessions" }], Snapshot.DataChecks);
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2", "its 'sql' is 2 statements. Make it one query.")]
    [InlineData(" -- nothing", "its 'sql' is empty. Make it one query.")]
    [InlineData("SELECT 1 /* a", "its 'sql' is no whole statement. Make it one query.")]
    [InlineData("\\\\! ls", "its 'sql' is no whole statement. Make it one query.")]
    [InlineData("SELECT sesion FROM accounts", "column \"sesion\" does not exist (SQLSTATE 42703). Correct its 'sql'.")]
    [InlineData("SELECT pg_sleep(5)", "it took longer than 1 seconds. Give it an index or a longer 'timeout'.")]
    [InlineData("SELECT nextval('numbers')", "it writes, and a pull only reads. Make it a query; what puts things right goes into 'fix'.")]
    [InlineData("DELETE FROM accounts", "syntax error at or near \"FROM\" (SQLSTATE 42601). Correct its 'sql'.")]
    public async Task A_check_that_cannot_be_run_is_an_error_at_its_query(string sql, string message)
    {
        await _database.ExecuteAsync("CREATE SEQUENCE numbers");
        Configure(Sessions);
        await PullAsync();
        var before = _folder.Read("schema.json");
        Configure(Sessions, $$"""{ "name": "bad", "timeout": 1, "sql": "{{sql}}" }""");

        var diagnostic = (await Assert.ThrowsAsync<DiagnosticException>(PullAsync)).Diagnostic;

        Assert.Equal(("SG0018", $"The data check 'bad' could not be run: {message}"), (diagnostic.Id, diagnostic.Message));
        Assert.Equal(3, diagnostic.Location!.Line);
        Assert.Equal(before, _folder.Read("schema.json"));
    }

    private SchemaSnapshot Snapshot => SnapshotJson.Read(_folder.Read("schema.json"), "schema.json");

    private void Configure(params string[] checks) => _folder.Write("schemagen.json", $"{{ \"checks\": [\n{string.Join(",\n", checks)}\n] }}");

    private Task<PullResult> PullAsync() => PullOperation.RunAsync(new PullRequest { Source = Source(), Snapshot = _folder.PathOf("schema.json"), Configuration = _folder.PathOf("schemagen.json"), Pulled = _folder.PathOf("pulled") });

    private Task<VerifyResult> VerifyAsync() => VerifyOperation.RunAsync(new VerifyRequest { Source = Source(), Snapshot = _folder.PathOf("schema.json"), Configuration = _folder.PathOf("schemagen.json"), Pulled = _folder.PathOf("pulled") });

    private SourceOptions Source() => new() { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString };
}
