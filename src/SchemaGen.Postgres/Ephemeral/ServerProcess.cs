using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>A cluster and its server, from nothing to nothing, in the way of one operating system.</summary>
internal abstract class ServerProcess(PrivateDirectory directory) : IAsyncDisposable
{
    public PrivateDirectory Directory { get; } = directory;

    /// <summary>How to reach the server.</summary>
    public abstract NpgsqlConnectionStringBuilder Connection { get; }

    /// <summary>Creates the cluster and starts the server; returns when it accepts connections.</summary>
    /// <exception cref="DiagnosticException">SG0031: the server or <c>initdb</c> gave up.</exception>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Stops whatever runs and removes whatever is there, however far the start came.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>The error that says why there is no server.</summary>
    public DiagnosticException Failed(string what)
    {
        var log = Directory.LogTail();
        return Rules.EphemeralServerFailed.Error(log.Length == 0 ? what : $"{what} Its last words:\n{log}");
    }

    /// <summary>
    /// What is common to connections on every system. No pool, because an idle connection would keep a database from
    /// being dropped. What is set to its default here would otherwise come from <c>PG*</c> variables meant for another server.
    /// </summary>
    protected static NpgsqlConnectionStringBuilder ConnectionTo(string host, int port) => new()
    {
        Host = host,
        Port = port,
        Username = "postgres",
        Pooling = false,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        Timezone = "UTC",
        ClientEncoding = "UTF8",
        Options = "-c statement_timeout=0",
        IncludeErrorDetail = true,
    };
}
