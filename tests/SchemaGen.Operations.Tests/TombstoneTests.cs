using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations.Sources;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests;

/// <summary>What a pull finds gone, until somebody accepts it.</summary>
public sealed class TombstoneTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    private string Snapshot => _folder.PathOf("schema.json");

    private string Tombstones => _folder.PathOf("schema.tombstones.json");

    public async Task InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _database.ExecuteAsync("CREATE TABLE users (id int PRIMARY KEY, nick text, fax int); CREATE TABLE orders (id int PRIMARY KEY, note text); CREATE TYPE mood AS ENUM ('sad', 'happy')");
        await PullAsync();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_gone_is_noted_beside_the_snapshot_until_it_is_back()
    {
        Assert.False(File.Exists(Tombstones));
        await _database.ExecuteAsync("ALTER TABLE users RENAME nick TO handle; ALTER TABLE users DROP fax; ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'");

        var pull = await PullAsync();

        string[] expected = ["public.users.fax", "public.users.nick → handle", "public.mood.sad → blue"];
        Assert.Equal(expected, pull.Tombstones.Descriptions);
        Assert.DoesNotContain("fax", File.ReadAllText(Snapshot), StringComparison.Ordinal);
        var text = File.ReadAllText(Tombstones);
        Assert.Empty((await PullAsync()).Tombstones.Descriptions);
        Assert.Equal(text, File.ReadAllText(Tombstones));

        await _database.ExecuteAsync("ALTER TABLE users RENAME handle TO nick; ALTER TABLE users ADD fax int; ALTER TYPE mood RENAME VALUE 'blue' TO 'sad'");
        Assert.Equal(["public.users.handle → nick", "public.mood.blue → sad"], (await PullAsync()).Tombstones.Descriptions);
    }

    [Fact]
    public async Task Accepted_ones_are_gone_and_the_last_takes_the_file_with_it()
    {
        await _database.ExecuteAsync("ALTER TABLE users DROP fax; DROP TABLE orders");
        await PullAsync();

        var one = AcceptOperation.Run(new AcceptRequest { Snapshot = Snapshot, Table = "orders" });
        Assert.Equal(["public.orders"], one.Removed);
        Assert.Equal(["public.users.fax"], one.Left);
        Assert.Empty(AcceptOperation.Run(new AcceptRequest { Snapshot = Snapshot, Table = "users" }).Left);
        Assert.False(File.Exists(Tombstones));
        Assert.Empty(AcceptOperation.Run(new AcceptRequest { Snapshot = Snapshot }).Removed);
    }

    [Fact]
    public async Task Accepting_names_a_relation_that_is_there_or_was()
    {
        await _database.ExecuteAsync("ALTER TABLE users DROP fax");
        await PullAsync();
        Assert.Equal("SG0060", Assert.Throws<DiagnosticException>(() => AcceptOperation.Run(new AcceptRequest { Snapshot = Snapshot, Table = "usres" })).Diagnostic.Id);
    }

    [Fact]
    public async Task One_relation_leaves_its_own()
    {
        await _database.ExecuteAsync("ALTER TABLE users DROP fax; ALTER TABLE orders DROP note");
        Assert.Equal(["public.orders.note"], (await PullAsync("orders")).Tombstones.Descriptions);
        Assert.Equal(["public.orders.note", "public.users.fax"], (await PullAsync()).Tombstones.Descriptions);
    }

    [Fact]
    public async Task Who_leaves_a_relation_out_of_scope_gets_none()
    {
        _folder.Write("schemagen.json", """{ "relations": { "exclude": ["orders"] } }""");
        Assert.True((await PullAsync(configuration: _folder.PathOf("schemagen.json"))).Tombstones.IsEmpty);
        Assert.DoesNotContain("orders", File.ReadAllText(Snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_stops_the_pull_and_nothing_is_written()
    {
        _folder.Write("schema.tombstones.json", "{\n<<<<<<< HEAD\n");
        await _database.ExecuteAsync("ALTER TABLE users DROP fax");
        var before = _folder.Files();

        var error = (await Assert.ThrowsAsync<DiagnosticException>(() => PullAsync())).Diagnostic;

        Assert.Equal(("SG0006", new SourceLocation(Tombstones, 2, 1)), (error.Id, error.Location));
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task A_verify_writes_none()
    {
        await _database.ExecuteAsync("ALTER TABLE users DROP fax");
        await VerifyOperation.RunAsync(new VerifyRequest { Source = Source, Snapshot = Snapshot });
        Assert.False(File.Exists(Tombstones));
    }

    /// <summary>Tombstones of what is still in the snapshot say nothing: the next pull makes of them what there is to make.</summary>
    [Fact]
    public async Task A_pull_that_got_no_further_than_the_tombstones_is_made_good_by_the_next()
    {
        var snapshot = File.ReadAllText(Snapshot);
        await _database.ExecuteAsync("ALTER TABLE users DROP fax");
        await PullAsync();
        var (expected, tombstones) = (File.ReadAllText(Snapshot), File.ReadAllText(Tombstones));
        File.WriteAllText(Snapshot, snapshot);

        await PullAsync();

        Assert.Equal((expected, tombstones), (File.ReadAllText(Snapshot), File.ReadAllText(Tombstones)));
    }

    private SourceOptions Source => new() { Directory = _folder.FullPath, ConnectionString = _database.ConnectionString };

    private Task<PullResult> PullAsync(string? table = null, string? configuration = null) =>
        PullOperation.RunAsync(new PullRequest { Source = Source, Snapshot = Snapshot, Table = table, Configuration = configuration });
}
