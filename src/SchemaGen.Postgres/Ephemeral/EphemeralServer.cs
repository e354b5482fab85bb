using System.ComponentModel;
using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>
/// A private PostgreSQL with an empty cluster, for this process only. It stops and its files go when it is disposed
/// and when this process ends in any way. Its superuser is <c>postgres</c>; locale C, encoding UTF8, time zone UTC.
/// </summary>
public sealed class EphemeralServer : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private EphemeralServer(ServerProcess process) => _process = process;

    /// <summary>The folder with all files of the server; does not outlive it.</summary>
    public string FullPath => _process.Directory.FullPath;

    /// <summary>Creates a cluster and starts a server on it, which takes about a second.</summary>
    /// <param name="binaries">Which PostgreSQL.</param>
    /// <param name="options">Settings, time limit and place; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start and leaves nothing behind.</param>
    /// <exception cref="DiagnosticException">SG0031: it did not start. SG0033: this process is root and cannot be anyone else.</exception>
    public static async Task<EphemeralServer> StartAsync(
        PostgresBinaries binaries, EphemeralServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(binaries);
        options ??= new EphemeralServerOptions();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartTimeout);
        var user = await ServerUser.ForAsync(binaries, cancellationToken);
        var directory = PrivateDirectory.Choose(options.TemporaryDirectory, user.IsOther);
        ServerProcess process = OperatingSystem.IsWindows()
            ? new WindowsServer(binaries, directory, options)
            : new UnixServer(binaries, user, directory, options);
        var server = new EphemeralServer(process);
        try
        {
            await process.StartAsync(limit.Token);
            await server.AnswersAsync(limit.Token);
            return server;
        }
        catch (Exception exception)
        {
            var reported = exception switch
            {
                OperationCanceledException when !cancellationToken.IsCancellationRequested =>
                    process.Failed(FormattableString.Invariant($"PostgreSQL from {binaries.BinDirectory} was not ready within {options.StartTimeout.TotalSeconds} seconds.")),
                NpgsqlException or IOException or UnauthorizedAccessException or Win32Exception =>
                    process.Failed($"PostgreSQL from {binaries.BinDirectory} could not be used: {exception.Message}"),
                _ => null,
            };
            await process.DisposeAsync();
            if (reported is null)
            {
                throw;
            }

            throw reported;
        }
    }

    /// <summary>A connection string in Npgsql's form, for the superuser, without a pool.</summary>
    public string ConnectionString(string database = "postgres") =>
        new NpgsqlConnectionStringBuilder(_process.Connection.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Stops the server, whoever is connected, and removes its files.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString());
        await connection.OpenAsync(cancellationToken);
    }
}
