using System.Diagnostics;
using System.Text;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Psql;

/// <summary>A running command: lines to its standard input, lines from its standard output.</summary>
internal sealed class PsqlProcess : IDisposable
{
    /// <summary>What remains of a command that has ended, such as ssh's shared connection, may hold its output open for ever.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly StreamReader _output;
    private readonly LastLines _errors = new();
    private readonly LastLines _banner = new();
    private Task _sending = Task.CompletedTask;

    private PsqlProcess(Process process)
    {
        _process = process;
        Ended = process.WaitForExitAsync(CancellationToken.None).ContinueWith(static _ => Task.Delay(Grace), TaskScheduler.Default).Unwrap();
        Output = new PatientStream(process.StandardOutput.BaseStream, Ended);
        _output = new StreamReader(Output, new UTF8Encoding(false, throwOnInvalidBytes: true));
        process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>The bytes that <see cref="ReadLine"/> reads from.</summary>
    public PatientStream Output { get; }

    /// <summary>The last of what the command said on standard error.</summary>
    public IReadOnlyList<string> Errors => _errors.Lines;

    /// <summary>The last of what it printed before psql.</summary>
    public IReadOnlyList<string> Banner => _banner.Lines;

    private Task Ended { get; }

    /// <summary>Starts a command.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static PsqlProcess Start(IReadOnlyList<string> command, string directory)
    {
        var description = Command.Describe(command, directory);
        description.StandardErrorEncoding = Encoding.UTF8;
        return new PsqlProcess(Process.Start(description)!);
    }

    /// <summary>Sends lines while their output is read: neither side waits for the other.</summary>
    public void Send(string script) => _sending = _sending.ContinueWith(_ => Write(script), TaskScheduler.Default);

    /// <summary>The next line; null when there will be none.</summary>
    /// <exception cref="TimeoutException">The output's limit has passed.</exception>
    /// <exception cref="DecoderFallbackException">The output is not UTF-8.</exception>
    public string? ReadLine() => _output.ReadLine();

    /// <summary>Takes a line for part of the banner.</summary>
    public void PassOver(string line) => _banner.Add(line);

    /// <summary>Ends the command and whatever it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The exit code, once the command has closed its output and said all it has to say; null when it goes on nevertheless.</summary>
    public int? ExitCode()
    {
        _errors.End.Wait(Grace);
        return _process.WaitForExit(Grace) ? _process.ExitCode : null;
    }

    /// <summary>Lets the command end by the end of its input.</summary>
    public void Dispose()
    {
        Send("\\q\n");
        _sending.ContinueWith(_ => Close(), TaskScheduler.Default).Wait(Grace);
        if (!_process.WaitForExit(Grace))
        {
            Kill();
        }

        _output.Dispose();
        _process.Dispose();
    }

    private void Write(string script)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(script));
            _process.StandardInput.BaseStream.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The command has ended; its output says why.
        }
    }

    private void Close()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command has ended.
        }
    }

    private sealed class LastLines
    {
        private const int Limit = 20;
        private readonly Queue<string> _lines = new();
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when nothing more will be said.</summary>
        public Task End => _end.Task;

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public void Add(string? line)
        {
            if (line is null)
            {
                _end.TrySetResult();
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                return;
            }

            lock (_lines)
            {
                _lines.Enqueue(line.TrimEnd());
                if (_lines.Count > Limit)
                {
                    _lines.Dequeue();
                }
            }
        }
    }
}
