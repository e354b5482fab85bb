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

        Assert.Equal(
            "Column public.users.nick: type is 'character varying(40)' in the snapshot, 'text' in the database; additive for readers and writers. "
            + "Accept it with \"schemagen pull --table public.users\", or migrate the database.",
            drift.Message);
    }

    [Fact]
    public async Task What_is_additive_can_be_a_warning_and_what_is_expected_none()
    {
        await _database.ExecuteAsync("ALTER TABLE users ADD email text, ADD phone text NOT NULL, DROP nick");
        var configuration = _folder.Write("schemagen.json", """
            {
              "drift": {
                "additive": "warning",
                "expected": [
                  { "object": "users.phone", "until": "2026-05-01" },
                  { "object": "users.nick", "rule": "SG1011", "until": "2026-04-30" },
                  { "object": "users.fax", "rule": "SG1011", "until": "2026-05-01" }
                ]
              }
            }
            """);

        var result = await VerifyAsync(new() { Source = Source(), Snapshot = Snapshot, Configuration = configuration });

        Assert.Equal(
            [("SG1012", "phone", Severity.Info), ("SG1012", "email", Severity.Warning), ("SG1011", "nick", Severity.Error)],
            result.Drift.Where(static finding => finding.Drift.Subject.Path == "relations.columns")
                .Select(static finding => (finding.Diagnostic.Id, finding.Drift.Subject.Member!, finding.Diagnostic.Severity)).OrderBy(static item => item.Severity));
        Assert.True(result.HasErrors);
        Assert.Equal(("SG0014", configuration, 7, 7), Assert.Single(result.Warnings) is { Location: { } place } warning ? (warning.Id, place.File, place.Line, place.Column) : default);
    }

    [Theory]
    [InlineData("drift.md", "## Schema drift: 1 difference")]
    [InlineData("reports/drift.SARIF", "\"version\": \"2.1.0\"")]
    public async Task A_report_is_written_where_it_is_asked_for(string path, string content)
    {
        await _database.ExecuteAsync("ALTER TABLE users ADD email text");

        var result = await VerifyAsync(new() { Source = Source(), Snapshot = Snapshot, Report = _folder.PathOf(path) });

        Assert.Single(result.Drift);
        Assert.Contains(content, _folder.Read(path), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullPath, _folder.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_no_known_kind_is_refused_before_a_database_is_asked()
    {
        var source = new SourceOptions { Directory = _folder.FullPath, ConnectionString = "Host=127.0.0.1;Port=1" };
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => VerifyAsync(new() { Source = source, Snapshot = Snapshot, Report = "drift.txt" }));
        Assert.Equal("SG0013", error.Diagnostic.Id);
    }

    /// <summary>The file that lets the next run pass over the catalog does not let it pass over what is expected.</summary>
    [Fact]
    public async Task What_is_expected_and_not_there_is_said_each_time()
    {
        var configuration = _folder.Write("schemagen.json", """{ "drift": { "expected": [{ "object": "users.fax", "until": "2026-05-01" }] } }""");
        var request = new VerifyRequest { Source = Source(), Snapshot = Snapshot, Configuration = configuration, Pulled = _folder.PathOf("pulled") };
        Assert.Single((await VerifyAsync(request)).Warnings);
        Assert.True(File.Exists(request.Pulled));
        Assert.Single((await VerifyAsync(request)).Warnings);
    }

    [Fact]
    public async Task A_reference_row_that_differs_is_drift_at_its_line_and_one_that_cannot_be_read_an_error()
    {
        var configuration = _folder.PathOf("schemagen.json");
        _folder.Write("schemagen.json", """{ "referenceData": [{ "relation": "users", "columns": ["id", "name"] }, { "relation": "gone" }] }""");
        await _database.ExecuteAsync("INSERT INTO users VALUES (1, 'root'), (2, 'guest')");
        await PullOperation.RunAsync(new PullRequest { Source = Source(), Snapshot = Snapshot, Configuration = configuration });
        await _database.ExecuteAsync("UPDATE users SET name = 'admin', nick = 'a' WHERE id = 1");
        var request = new VerifyRequest { Source = Source(), Snapshot = Snapshot, Configuration = configuration };

        var result = await VerifyAsync(request);

        var drift = Assert.Single(result.Drift);
        Assert.Equal(("SG1103", "[\"1\", \"root\"],"), (drift.Diagnostic.Id, File.ReadAllLines(Snapshot)[drift.Diagnostic.Location!.Line - 1].Trim()));
        Assert.Contains("""the row ["1", "root"] of the snapshot is ["1", "admin"] in the database""", drift.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(("SG0014", 1, 87), Assert.Single(result.Warnings) is var warning ? (warning.Id, warning.Location!.Line, warning.Location.Column) : default);

        await _database.ExecuteAsync("CREATE MATERIALIZED VIEW gone AS SELECT 1 AS one WITH NO DATA");
        var error = (await Assert.ThrowsAsync<DiagnosticException>(() => VerifyAsync(request))).Diagnostic;
        Assert.Equal(("SG0017", configuration, 1), (error.Id, error.Location!.File, error.Location.Line));
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
                "Column public.names.name: nullable is NOT NULL in the snapshot, NULL in the database",
                "Column public.users.name: nullable is NOT NULL in the snapshot, NULL in the database",
            ],
            (await DriftAsync()).Select(static drift => drift.Message.Split(';')[0]));
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
        [.. (await VerifyAsync(new() { Source = Source(), Snapshot = Snapshot })).Drift.Select(static finding => finding.Diagnostic)];

    private static Task<VerifyResult> VerifyAsync(VerifyRequest request) => VerifyOperation.RunAsync(request, clock: new FirstOfMay());

    /// <summary>The first property on the line that a diagnostic points at.</summary>
    private string TextAt(Diagnostic diagnostic)
    {
        var line = File.ReadAllLines(Snapshot)[diagnostic.Location!.Line - 1].Trim();
        return line.Trim('{').Split([", ", ": ["], StringSplitOptions.None)[0];
    }

    private sealed class FirstOfMay : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
