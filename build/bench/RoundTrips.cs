using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SchemaGen.Bench;

/// <summary>A proxy before a server that counts how often the client speaks after the server has spoken.</summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _target;
    private int _count;
    private int _serverSpokeLast = 1;

    public RoundTrips(string connectionString)
    {
        _target = new NpgsqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _ = ServeAsync();
    }

    public int Count => _count;

    /// <summary>The server's connection string, by way of the proxy.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_target.ConnectionString)
    {
        Host = IPAddress.Loopback.ToString(),
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptSocketAsync();
        using var server = await ConnectAsync();
        await Task.WhenAny(PumpAsync(client, server, fromServer: false), PumpAsync(server, client, fromServer: true));
    }

    private async Task<Socket> ConnectAsync()
    {
        var isFolder = _target.Host!.StartsWith('/');
        EndPoint endPoint = isFolder
            ? new UnixDomainSocketEndPoint(FormattableString.Invariant($"{_target.Host}/.s.PGSQL.{_target.Port}"))
            : new DnsEndPoint(_target.Host, _target.Port);
        var socket = isFolder ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(endPoint);
        return socket;
    }

    private async Task PumpAsync(Socket from, Socket to, bool fromServer)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer) is > 0 and var length)
        {
            var changed = Interlocked.Exchange(ref _serverSpokeLast, fromServer ? 1 : 0) != (fromServer ? 1 : 0);
            if (changed && !fromServer)
            {
                Interlocked.Increment(ref _count);
            }

            await to.SendAsync(buffer.AsMemory(0, length));
        }
    }
}
