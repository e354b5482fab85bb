using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>
/// A server on a Unix socket, guarded by a shell that runs as the server's user and reads its standard input, a pipe
/// whose other end only this process holds. The input ends when this process says so or dies; then the guard stops
/// the server and removes the folder.
/// </summary>
internal sealed class UnixServer(PostgresBinaries binaries, ServerUser user, PrivateDirectory directory, EphemeralServerOptions options)
    : ServerProcess(directory)
{
    /// <summary>
    /// <c>$1</c> the folder to make, <c>$2</c> the programs, then arguments of the server. Signals are for the owner to
    /// judge. Standard output carries nothing but its end: descriptor 3 is open in <c>initdb</c> and the server only.
    /// SIGQUIT, the immediate shutdown, is repeated because a server that is just starting does not yet listen to it.
    /// A running <c>initdb</c> is waited for, about a second: cut short, it would leave shared memory behind.
    /// </summary>
    private const string Guard = """
        trap '' HUP INT QUIT TERM
        directory=$1 binaries=$2
        shift 2
        mkdir -m 700 "$directory" && : >"$directory/owner" || exit 1
        (
            "$binaries/initdb" --pgdata="$directory/data" --username=postgres --auth=trust \
                --encoding=UTF8 --locale=C --no-sync >"$directory/log" 2>&1 &&
            test -e "$directory/owner" &&
            exec "$binaries/postgres" -D "$directory/data" "$@" >"$directory/log" 2>&1
        ) 3>&1 </dev/null &
        server=$!
        exec >/dev/null 2>&1
        read -r end_of_input
        rm "$directory/owner"
        while kill -QUIT "$server"; do
            sleep 0.02
        done
        rm -rf "$directory"
        """;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    // An immediate shutdown kills what does not obey within 5 seconds.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    private Process? _guard;
    private Task<string> _end = Task.FromResult("");
    private Task<string> _complaint = Task.FromResult("");

    public override NpgsqlConnectionStringBuilder Connection { get; } = ConnectionTo(directory.FullPath, NpgsqlConnection.DefaultPort);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _guard = Process.Start(Describe())!;
        _end = _guard.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _complaint = _guard.StandardError.ReadToEndAsync(CancellationToken.None);
        await UntilAsync(() => Directory.IsMade, cancellationToken);
        Directory.Own();
        await RemoveLeftoversAsync(cancellationToken);
        await UntilAsync(IsReady, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_guard is { } guard)
        {
            guard.StandardInput.Close();
            using var limit = new CancellationTokenSource(LongestStop);
            await guard.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            guard.Dispose();
        }

        Directory.Dispose();
    }

    private ProcessStartInfo Describe()
    {
        // In a session of its own the server is out of reach of a Ctrl+C and of whoever kills our process group.
        var session = SearchEnvironment.Current.FindOnPath("setsid") is { } setsid ? new[] { setsid } : [];
        (string, string)[] placement =
        [
            ("listen_addresses", ""),
            ("unix_socket_directories", QuotedInList(Directory.FullPath)),
            // Inside the folder, so that nothing is left in /dev/shm, which is small in containers.
            ("dynamic_shared_memory_type", "mmap"),
        ];
        var arguments = ServerSettings.Combine(placement, options.Settings).SelectMany(static setting => new[] { "-c", $"{setting.Name}={setting.Value}" });
        var port = NpgsqlConnection.DefaultPort.ToString(CultureInfo.InvariantCulture);
        var description = Command.Describe(
            [.. user.Prefix, .. session, "/bin/sh", "-c", Guard, "schemagen-postgres", Directory.FullPath, binaries.BinDirectory, "-p", port, .. arguments],
            directory: "/");
        description.Environment["LC_ALL"] = "C";
        foreach (var name in description.Environment.Keys.Where(static name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            description.Environment.Remove(name);
        }

        return description;
    }

    private async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition())
        {
            if (_end.IsCompleted)
            {
                var complaint = Directory.IsMade ? "" : " " + (await _complaint).Trim();
                throw Failed($"PostgreSQL from {binaries.BinDirectory} did not start.{complaint}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    /// <summary>The server writes its state into the last line of its pid file.</summary>
    private bool IsReady()
    {
        try
        {
            return File.ReadLines(Path.Combine(Directory.Data, "postmaster.pid")).LastOrDefault()?.StartsWith("ready", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>As the server's user, so that nothing but its own can be removed. A server that misses its folder shuts down within a minute.</summary>
    private async Task RemoveLeftoversAsync(CancellationToken cancellationToken)
    {
        var leftovers = Leftovers.Beside(Directory);
        if (leftovers.Count > 0)
        {
            await Command.RunAsync([.. user.Prefix, "rm", "-rf", "--", .. leftovers], "/", cancellationToken);
        }
    }

    private static string QuotedInList(string path) => $"\"{path.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
