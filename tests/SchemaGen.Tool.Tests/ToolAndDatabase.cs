using SchemaGen.Testing;

namespace SchemaGen.Tool.Tests;

/// <summary>A folder in which the tool runs, and a database that the variable APP_DB leads to.</summary>
/// <param name="schema">The statements that make what the database has.</param>
public abstract class ToolAndDatabase(string schema = "CREATE TABLE users (id int PRIMARY KEY)") : IAsyncLifetime
{
    protected TemporaryFolder Folder { get; } = new();

    protected TestDatabase Database { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Database = await PostgresServer.CreateDatabaseAsync();
        await Database.ExecuteAsync(schema);
    }

    public async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        Folder.Dispose();
    }

    protected Task<ToolResult> RunAsync(params string[] arguments) => RunAsync(arguments, [("APP_DB", Database.ConnectionString)]);

    protected Task<ToolResult> RunAsync(string[] arguments, (string Name, string Value)[] variables) => ToolProcess.RunAsync(Folder.FullPath, arguments, variables);
}
