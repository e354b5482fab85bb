using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Catalog;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Sync;

/// <summary>A connection with one transaction open, in which settings are pinned that text depends on.</summary>
public abstract class SyncSession : IDisposable
{
    /// <summary>COPY sends a message a row: with larger buffers they cost fewer system calls.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>Seconds of silence after which TCP asks whether the other side is still there.</summary>
    private const int KeepAliveTime = 30;

    private readonly DatabaseSession _session;
    private readonly string _connectionString;
    private readonly int _processId;

    /// <param name="connectionString">Which database.</param>
    /// <param name="side">What messages call it: <c>source</c>.</param>
    /// <param name="begin">The statement that opens the transaction.</param>
    /// <param name="cancellationToken">Ends the wait for the server.</param>
    /// <exception cref="DiagnosticException">SG0021 to SG0023, SG0077.</exception>
    private protected SyncSession(string connectionString, string side, string begin, CancellationToken cancellationToken)
    {
        var builder = ConnectionStrings.Parse(connectionString);
        builder.ReadBufferSize = builder.WriteBufferSize = BufferSize;
        builder.CommandTimeout = 0;
        if (!builder.Host!.StartsWith('/'))
        {
            builder.TcpKeepAlive = true;
            builder.TcpKeepAliveTime = KeepAliveTime;
        }

        _connectionString = builder.ConnectionString;
        Side = side;
        _session = DatabaseConnector.Open(_connectionString, cancellationToken);
        _processId = _session.Connection.ProcessID;
        try
        {
            Execute(begin);
            RolePath = Scalar("SELECT pg_catalog.current_setting('search_path')");
            Query(CatalogTransaction.Opening[1], static _ => { });
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>What messages call it.</summary>
    public string Side { get; }

    /// <summary>As <c>server_version_num</c>: 150018.</summary>
    internal int ServerVersion => (Connection.PostgreSqlVersion.Major * 10000) + Connection.PostgreSqlVersion.Minor;

    /// <summary>The search_path that the role has; that of the session is empty.</summary>
    private protected string RolePath { get; }

    private protected NpgsqlConnection Connection => _session.Connection;

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    internal void Execute(string sql) => Guarded(() =>
    {
        using var command = new NpgsqlCommand(sql, Connection);
        command.ExecuteNonQuery();
    });

    /// <summary>Runs a query.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    internal void Query(string sql, Action<NpgsqlDataReader> onRow) => Guarded(() =>
    {
        using var command = new NpgsqlCommand(sql, Connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            onRow(reader);
        }
    });

    /// <summary>The text that a query returns in one row.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    internal string Scalar(string sql)
    {
        var value = "";
        Query(sql, row => value = row.GetString(0));
        return value;
    }

    /// <summary>Runs what talks to the server, and says what a failure means.</summary>
    internal void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (PostgresException e)
        {
            throw SyncFailure.Of(Side, e);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or ObjectDisposedException)
        {
            throw SyncFailure.Broken(Side, e);
        }
    }

    /// <summary>Stops whatever the server is doing for this session: Npgsql has no way to do so from another thread while rows are copied.</summary>
    internal void Cancel()
    {
        try
        {
            using var other = DatabaseConnector.Open(_connectionString, CancellationToken.None);
            using var command = new NpgsqlCommand(FormattableString.Invariant($"SELECT pg_catalog.pg_cancel_backend({_processId})"), other.Connection);
            command.ExecuteNonQuery();
        }
        catch (Exception e) when (e is DiagnosticException or NpgsqlException)
        {
            // Nobody is there to be stopped.
        }
    }

    /// <summary>Closes the connection; what is not committed never was.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _session.Dispose();
        }
    }
}
