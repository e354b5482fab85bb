using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>
/// A server on a free port of the loopback interface, with a random password. <c>pg_ctl</c> starts it, because it
/// gives up an administrator's rights. A server that survives its owner is a leftover for the next start to stop.
/// </summary>
internal sealed class WindowsServer : ServerProcess
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    private readonly PostgresBinaries _binaries;
    private readonly EphemeralServerOptions _options;

    public WindowsServer(PostgresBinaries binaries, PrivateDirectory directory, EphemeralServerOptions options)
        : base(directory)
    {
        _binaries = binaries;
        _options = options;
        Connection = ConnectionTo("127.0.0.1", FreePort());
        Connection.Password = RandomNumberGenerator.GetHexString(32);
    }

    public override NpgsqlConnectionStringBuilder Connection { get; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(Directory.FullPath);
        await File.WriteAllTextAsync(Path.Combine(Directory.FullPath, PrivateDirectory.OwnerFile), "", cancellationToken);
        Directory.Own();
        foreach (var leftover in Leftovers.Beside(Directory))
        {
            await RemoveAsync(leftover);
        }

        await CreateClusterAsync(cancellationToken);
        await ConfigureAsync(cancellationToken);
        await ControlAsync(["start", "--log", Directory.Log], Directory.Data, _options.StartTimeout, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        Directory.Dispose();
        await RemoveAsync(Directory.FullPath);
    }

    private async Task CreateClusterAsync(CancellationToken cancellationToken)
    {
        var passwordFile = Path.Combine(Directory.FullPath, "password");
        await File.WriteAllTextAsync(passwordFile, Connection.Password, cancellationToken);
        var result = await Command.RunAsync(
            [
                _binaries.PathOf("initdb"), $"--pgdata={Directory.Data}", "--username=postgres", "--auth=scram-sha-256", $"--pwfile={passwordFile}",
                "--encoding=UTF8", "--locale=C", "--no-sync",
            ],
            Directory.FullPath,
            cancellationToken);
        File.Delete(passwordFile);
        if (!result.Succeeded)
        {
            throw Failed($"initdb from {_binaries.BinDirectory} failed: {result.Error.Trim()}");
        }
    }

    private Task ConfigureAsync(CancellationToken cancellationToken)
    {
        (string, string)[] placement = [("listen_addresses", "127.0.0.1"), ("port", Connection.Port.ToString(CultureInfo.InvariantCulture))];
        var lines = ServerSettings.Combine(placement, _options.Settings)
            .Select(static setting => $"{setting.Name} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'");
        return File.AppendAllLinesAsync(Path.Combine(Directory.Data, "postgresql.conf"), lines, cancellationToken);
    }

    private async Task RemoveAsync(string directory)
    {
        var data = Path.Combine(directory, "data");
        if (File.Exists(Path.Combine(data, "postmaster.pid")))
        {
            await ControlAsync(["stop", "--mode", "immediate"], data, LongestStop, CancellationToken.None);
        }

        Folder.Remove(directory);
    }

    /// <summary>Runs <c>pg_ctl</c>. Its output is not redirected: the server would inherit the pipes, and reading them would not end.</summary>
    private async Task ControlAsync(IReadOnlyList<string> verb, string data, TimeSpan limit, CancellationToken cancellationToken)
    {
        var seconds = ((int)Math.Ceiling(limit.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        string[] arguments = [.. verb, "--pgdata", data, "--silent", "--wait", "--timeout", seconds];
        using var control = Process.Start(new ProcessStartInfo(_binaries.PathOf("pg_ctl"), arguments) { CreateNoWindow = true })!;
        try
        {
            await control.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            control.Kill();
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
