using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

public sealed class VerifyOperationTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, nick varchar(40)); CREATE INDEX users_nick ON users (nick)");
        await PullOperation.RunAsync(new PullRequest { Source = Source(), Snapshot = Snapshot });
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_database_like_its_snapshot_has_no_drift() => Assert.Empty(await DriftAsync());

    [Fact]
    public async Task Each_difference_is_one_error_at_its_line_and_nothing_is_written()
    {
        var before = _folder.Files();
        await _database.ExecuteAsync(
            """
            ALTER TABLE users ALTER nick TYPE text, ALTER name DROP NOT NULL, ADD email text;
            DROP INDEX users_nick;
            CREATE TABLE orders (id int);
            """);

        var drift = await DriftAsync();

        Assert.Equal(
            [
                ("SG1002", "\"relations\""),
                ("SG1014", "\"name\": \"name\""),
                ("SG1012", "\"name\": \"nick\""),
                ("SG1013", "\"name\": \"nick\""),
                ("SG1031", "\"name\": \"users_nick\""),
            ],
            drift.Select(diagnostic => (diagnostic.Id, TextAt(diagnostic))));
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task A_difference_says_what_was_and_what_is()
    {
        await _database.ExecuteAsync("ALTER TABLE users ALTER nick TYPE text");

        var drift = Assert.Single(await DriftAsync());

        Assert.Contains("Column public.users.nick: type is 'character varying(40)' in the snapshot, 'text' in the database.", drift.Message, StringComparison.Ordinal);
    }

    /// <summary>What is known of a view follows from its tables: it drifts with them.</summary>
    [Fact]
    public async Task A_column_that_becomes_nullable_makes_those_of_views_nullable()
    {
        await _database.ExecuteAsync("CREATE VIEW names AS SELECT id, name FROM users");
        await PullOperation.RunAsync(new PullRequest { Source = Source(), Snapshot = Snapshot });
        Assert.Empty(await DriftAsync());

        await _database.ExecuteAsync("ALTER TABLE users ALTER name DROP NOT NULL");

        Assert.Equal(
            [
                "Column public.names.name: nullable is NOT NULL in the snapshot, NULL in the database.",
                "Column public.users.name: nullable is NOT NULL in the snapshot, NULL in the database.",
            ],
            (await DriftAsync()).Select(static drift => drift.Message[..(drift.Message.IndexOf('.', drift.Message.IndexOf("database", StringComparison.Ordinal)) + 1)]));
    }

    [Fact]
    public async Task Without_a_snapshot_there_is_nothing_to_verify()
    {
        File.Delete(Snapshot);

        var error = await Assert.ThrowsAsync<DiagnosticException>(DriftAsync);

        Assert.Equal("SG0001", error.Diagnostic.Id);
    }

    private string Snapshot => _folder.PathOf("schema.json");

    private SourceOptions Source() => new() { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString };

    private async Task<IReadOnlyList<Diagnostic>> DriftAsync() =>
        (await VerifyOperation.RunAsync(new VerifyRequest { Source = Source(), Snapshot = Snapshot })).Drift;

    /// <summary>The first property on the line that a diagnostic points at.</summary>
    private string TextAt(Diagnostic diagnostic)
    {
        var line = File.ReadAllLines(Snapshot)[diagnostic.Location!.Line - 1].Trim();
        return line.Trim('{').Split([", ", ": ["], StringSplitOptions.None)[0];
    }
}
