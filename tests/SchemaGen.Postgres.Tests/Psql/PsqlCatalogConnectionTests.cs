using System.Diagnostics;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Psql;
using SchemaGen.Postgres.Tests.Catalog;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Psql;

/// <summary>The catalog through a command's input and output.</summary>
public sealed class PsqlCatalogConnectionTests
{
    private const string Hostile = "a\"b\\'c\t\r\n$$;:x--\u0001😀";

    public static TheoryData<string> Fixtures { get; } = [.. CatalogFixture.All.Where(static fixture => ServerRelease.Missing(CatalogFixture.Since(fixture)) is null)];

    public static TheoryData<string> Releases { get; } = [.. PostgresServer.Releases];

    [TheoryOfPsql]
    [MemberData(nameof(Fixtures))]
    public async Task The_snapshot_is_that_of_a_socket(string fixture)
    {
        await using var database = await CatalogFixture.LoadAsync(fixture, ServerRelease.Since(CatalogFixture.Since(fixture)));
        Assert.Equal(SnapshotJson.Write(await CatalogFixture.PullAsync(database.ConnectionString)), Pull(PsqlProgram.Command(database.ConnectionString)));
    }

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task An_old_psql_reads_any_server(string release)
    {
        await using var database = await CatalogFixture.LoadAsync("columns", release);
        Assert.Equal(SnapshotJson.Write(await CatalogFixture.PullAsync(database.ConnectionString)), Pull(PsqlProgram.Command(database.ConnectionString)));
    }

    [FactOfPsql]
    public async Task So_it_is_with_names_and_rows_of_any_characters()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var name = SqlIdentifier.Quote(Hostile);
        var literal = $"'{Hostile.Replace("'", "''", StringComparison.Ordinal)}'";
        await database.ExecuteAsync($"CREATE TABLE {name} (id int PRIMARY KEY, {name} text DEFAULT {literal}); INSERT INTO {name} VALUES (1, DEFAULT), (2, NULL), (3, ''); COMMENT ON TABLE {name} IS {literal}");
        var configuration = SchemaGenConfiguration.Default with { ReferenceData = [new() { Relation = Hostile }] };

        Assert.Equal(
            SnapshotJson.Write(await CatalogFixture.PullAsync(database.ConnectionString, configuration)),
            Pull(PsqlProgram.Command(database.ConnectionString), configuration));
    }

    [FactOfPsql]
    public async Task A_command_that_drops_our_options_and_has_settings_of_its_own_gives_the_same()
    {
        await using var database = await CatalogFixture.LoadAsync("columns");
        using var folder = new TemporaryFolder();
        folder.Write("psqlrc", "\\timing on\n\\set ECHO all\n\\set ON_ERROR_ROLLBACK on\n\\pset format html\n\\encoding LATIN1\n\\echo welcome\n\\set QUIET off\n");
        var psql = PsqlProgram.Command(database.ConnectionString);
        var command = PsqlCommand.Parse($"env PSQLRC='{folder.PathOf("psqlrc")}' PGCLIENTENCODING=LATIN1 sh -c 'echo a banner; exec {string.Join(' ', psql.Words)}'");

        Assert.Equal(SnapshotJson.Write(await CatalogFixture.PullAsync(database.ConnectionString)), Pull(command));
    }

    [FactOfPsql]
    public async Task Ddl_meanwhile_is_read_again_in_a_new_session()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE TABLE u (a int)");
        using var connection = new Disturbed(
            PsqlCatalogConnection.Open(PsqlProgram.Command(database.ConnectionString), "/", CancellationToken.None), () => database.ExecuteAsync("DROP VIEW v"));

        var snapshot = CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None).Snapshot!;

        Assert.Equal(["t", "u"], snapshot.Relations.Select(static relation => relation.Name.Name));
    }

    [FactOfPsql]
    public async Task A_state_is_known_again_over_it_as_over_a_socket()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        using var psql = PsqlCatalogConnection.Open(PsqlProgram.Command(database.ConnectionString), "/", CancellationToken.None);
        var first = CatalogReader.Read(psql, SchemaGenConfiguration.Default, KnownCatalog.Nothing, CancellationToken.None);
        using var socket = new NpgsqlCatalogConnection(SchemaGen.Postgres.Connections.DatabaseConnector.Open(database.ConnectionString, CancellationToken.None));

        var known = new KnownCatalog(first.State, () => first.Snapshot!);

        Assert.Null(CatalogReader.Read(socket, SchemaGenConfiguration.Default, known, CancellationToken.None).Snapshot);
    }

    [FactOfPsql]
    public async Task A_role_that_may_not_read_a_table_is_told_so()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int)");
        var stranger = await Stranger.CreateAsync(database);
        using var connection = PsqlCatalogConnection.Open(PsqlProgram.Command(stranger.ConnectionString), "/", CancellationToken.None);
        var configuration = SchemaGenConfiguration.Default with { ReferenceData = [new() { Relation = "t" }] };

        var finding = Assert.Single(CatalogReader.Read(connection, configuration, known: null, CancellationToken.None).Findings);

        Assert.Equal(Rules.ReferenceRowsUnreadable, finding.Rule);
        Assert.StartsWith("The role may not read a of public.t.", finding.Message, StringComparison.Ordinal);
    }

    [FactOfPsql]
    public async Task A_database_that_is_missing()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var error = Fail(PsqlProgram.Command(database.ConnectionString + "_gone"));
        Assert.Equal(Rules.PsqlCommandFailed, error.Rule);
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-program-here -d app", "cannot be started")]
    [InlineData("sh -c 'no-such-program-here' ", "exit code 127")]
    [InlineData("sh -c 'echo complaint >&2; exit 3'", "complaint")]
    [InlineData("sh -c 'echo fe_sendauth: no password supplied >&2; exit 2'", "it cannot ask")]
    [InlineData("sh -c 'echo \"me@host: Permission denied (publickey).\" >&2; exit 255'", "Log in by hand")]
    [InlineData("sh -c 'echo the input device is not a TTY >&2; exit 1'", "-i alone")]
    [InlineData("sh -c 'echo SCRAM authentication requires libpq version 10 or above >&2; exit 2'", "too old")]
    [InlineData("sh -c 'cat > /dev/null'", "no answer of psql's for")]
    [InlineData("sh -c 'exec cat'", "prints what it is sent, as a terminal does.")]
    [InlineData("sh -c 'while read -r line; do printf \"app=# %s\\r\\n\" \"$line\"; done'", "prints what it is sent, as a terminal does.")]
    [InlineData("sh -c 'echo welcome'", "before psql was connected. It printed: welcome. Try it by hand")]
    [InlineData("sh -c 'echo This account is currently not available.; exit 1'", "exit code 1 before psql was connected. It printed: This account is currently not available. Try it by hand")]
    [InlineData("sh -c 'echo welcome; cat > /dev/null'", "seconds, and was ended. It printed: welcome. It may wait")]
    [InlineData("sh -c 'echo denied. >&2; exit 3'", "It said: denied. Try it by hand")]
    [InlineData("sh -c 'while read -r line; do case $line in *echo*) echo ${line#* }; echo Hello;; esac; done'", "no answer of psql's: 'Hello'. It has to run psql")]
    [InlineData("sh -c 'while read -r line; do case $line in *echo*) echo ${line#* }; echo nonsense;; esac; done'", "no answer of psql's")]
    [InlineData("env PGPASSWORD=s3cret sh -c 'echo your password is s3cret >&2; exit 3'", "your password is ***")]
    public void A_command_that_is_no_psql_is_one_error(string command, string message)
    {
        var error = Fail(PsqlCommand.Parse(command));
        Assert.Equal(Rules.PsqlCommandFailed, error.Rule);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_says_nothing_is_ended_with_all_that_it_started()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<DiagnosticException>(
            () => PsqlCatalogConnection.Open(Sleeper(folder), "/", PsqlLimits.Default with { Greeting = TimeSpan.FromSeconds(2) }, CancellationToken.None)).Diagnostic;

        Assert.Equal(Rules.PsqlCommandFailed, error.Rule);
        Assert.Contains("no answer of psql's for 2 seconds", error.Message, StringComparison.Ordinal);
        AssertGone(folder);
    }

    [Fact]
    public void One_that_says_nothing_more_once_it_is_connected_is_ended_too()
    {
        const string GreetsAndSleeps = "sh -c 'while read -r word marker; do [ \"$word\" = \"\\echo\" ] || continue; n=x$n; [ $n != xx ] || echo 150000; echo $marker; [ $n != xx ] || exec sleep 60; done'";
        var limits = PsqlLimits.Default with { Silence = TimeSpan.FromSeconds(1) };
        using var connection = PsqlCatalogConnection.Open(PsqlCommand.Parse(GreetsAndSleeps), "/", limits, CancellationToken.None);

        var error = Assert.Throws<DiagnosticException>(() => CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None)).Diagnostic;

        Assert.Equal(Rules.ConnectionBroken, error.Rule);
        Assert.Contains("said nothing for 1 seconds", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_by_a_cancellation()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        var opening = Task.Run(() => PsqlCatalogConnection.Open(Sleeper(folder), "/", cancellation.Token));
        while (!File.Exists(folder.PathOf("pid")))
        {
            await Task.Delay(20);
        }

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
        AssertGone(folder);
    }

    [FactOfPsql]
    public async Task A_session_that_is_ended_by_the_server_is_a_broken_connection()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        using var connection = PsqlCatalogConnection.Open(PsqlProgram.Command(database.ConnectionString), "/", CancellationToken.None);
        await database.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Name}' AND application_name = 'psql'");

        var error = Assert.Throws<DiagnosticException>(() => CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None)).Diagnostic;

        Assert.Equal(Rules.ConnectionBroken, error.Rule);
        Assert.Contains("The connection broke", error.Message, StringComparison.Ordinal);
    }

    [FactOfPsql]
    public async Task A_command_that_is_killed_half_way_is_a_broken_connection()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        var psql = string.Join(' ', PsqlProgram.Command(database.ConnectionString).Words);
        using var connection = PsqlCatalogConnection.Open(
            PsqlCommand.Parse($"sh -c 'echo $$ > {folder.PathOf("pid")}; exec {psql}'"), "/", CancellationToken.None);
        using (var process = Process.GetProcessById(int.Parse(folder.Read("pid"))))
        {
            process.Kill();
        }

        var error = Assert.Throws<DiagnosticException>(() => CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, CancellationToken.None)).Diagnostic;

        Assert.Equal(Rules.ConnectionBroken, error.Rule);
        Assert.Contains("exit code 137", error.Message, StringComparison.Ordinal);
    }

    private static PsqlCommand Sleeper(TemporaryFolder folder) =>
        PsqlCommand.Parse($"sh -c 'sleep 60 & echo $! > {folder.PathOf("new")}; mv {folder.PathOf("new")} {folder.PathOf("pid")}; wait'");

    private static void AssertGone(TemporaryFolder folder)
    {
        var pid = int.Parse(folder.Read("pid"));
        for (var i = 0; i < 100 && File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z", StringComparison.Ordinal); i++)
        {
            Thread.Sleep(20);
        }

        Assert.False(File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z", StringComparison.Ordinal));
    }

    private static string Pull(PsqlCommand command, SchemaGenConfiguration? configuration = null)
    {
        using var connection = PsqlCatalogConnection.Open(command, "/", PsqlLimits.Default with { Greeting = TimeSpan.FromSeconds(5) }, CancellationToken.None);
        return SnapshotJson.Write(CatalogReader.Read(connection, configuration ?? SchemaGenConfiguration.Default, known: null, CancellationToken.None).Snapshot!);
    }

    private static Diagnostic Fail(PsqlCommand command, SchemaGenConfiguration? configuration = null) =>
        Assert.Throws<DiagnosticException>(() => Pull(command, configuration)).Diagnostic;

    /// <summary>Runs something in another session once a transaction has its snapshot, the first time.</summary>
    private sealed class Disturbed(PsqlCatalogConnection inner, Func<Task> disturb) : ICatalogConnection
    {
        private bool _isDone;

        public int ServerVersion => inner.ServerVersion;

        public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
        {
            inner.Run([.. statements.Take(3)], cancellationToken);
            if (!_isDone)
            {
                _isDone = true;
                Task.Run(disturb, cancellationToken).GetAwaiter().GetResult();
            }

            inner.Run([.. statements.Skip(3)], cancellationToken);
        }

        public void Recover(CancellationToken cancellationToken) => inner.Recover(cancellationToken);

        public void Dispose() => inner.Dispose();
    }
}
