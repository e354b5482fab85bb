using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Sync;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>Two databases: one with rows, one that they may be brought to.</summary>
internal sealed class SyncPair : IAsyncDisposable
{
    private SyncPair(TestDatabase source, TestDatabase target) => (Source, Target) = (source, target);

    public TestDatabase Source { get; }

    public TestDatabase Target { get; }

    /// <param name="schema">The statements that make both.</param>
    /// <param name="rows">The statements that fill the source.</param>
    /// <param name="from">Release of the source.</param>
    /// <param name="to">Release of the target.</param>
    public static async Task<SyncPair> CreateAsync(string schema, string rows = "SELECT 1", string? from = null, string? to = null)
    {
        var pair = new SyncPair(await PostgresServer.CreateDatabaseAsync(release: from, locale: "C.UTF-8"), await PostgresServer.CreateDatabaseAsync(release: to, locale: "C.UTF-8"));
        await pair.Source.ExecuteAsync(schema);
        await pair.Target.ExecuteAsync(schema);
        await pair.Target.ExecuteAsync($"ALTER DATABASE {pair.Target.Name} SET {DatabaseIdentity.Marker} = 'on'");
        await pair.Source.ExecuteAsync(rows);
        return pair;
    }

    /// <summary>Two databases with every trap.</summary>
    public static Task<SyncPair> TrapsAsync(string? from = null, string? to = null) => CreateAsync(Script("traps.sql"), Script("rows.sql"), from, to);

    public SyncRequest Request => new()
    {
        From = Connection(Source.ConnectionString),
        To = Connection(Target.ConnectionString),
        Confirm = static _ => true,
    };

    public Task<SyncResult> SyncAsync(Func<SyncRequest, SyncRequest>? change = null) => SyncOperation.RunAsync(change?.Invoke(Request) ?? Request);

    public Task<ParityResult> ParityAsync() => ParityOperation.RunAsync(new ParityRequest { From = Request.From, To = Request.To });

    public static SourceOptions Connection(string text) => new() { Directory = Environment.CurrentDirectory, ConnectionString = text };

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Target.DisposeAsync();
    }

    private static string Script(string name) => File.ReadAllText(Repository.PathOf("tests", "SchemaGen.Operations.Tests", "Sync", name));
}
