using Npgsql;

namespace SchemaGen.Postgres.Connections;

/// <summary>An open connection with all that was set up for it; nothing remains of either when it is disposed.</summary>
public sealed class DatabaseSession : IDisposable, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    internal DatabaseSession(NpgsqlDataSource source)
    {
        _source = source;
        Connection = source.CreateConnection();
    }

    public NpgsqlConnection Connection { get; }

    public void Dispose()
    {
        Connection.Dispose();
        _source.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _source.DisposeAsync();
    }
}
