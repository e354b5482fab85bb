using System.Diagnostics;

namespace SchemaGen.Bench;

/// <summary>Another program, run to its end.</summary>
/// <param name="Program">Name or path.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record Command(string Program, params string[] Arguments)
{
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Where it runs.</summary>
    public string Directory { get; init; } = Path.GetTempPath();

    /// <summary>Variables to set; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What is done before each run, and not timed.</summary>
    public Action? Before { get; init; }

    /// <summary>The most memory that the last run held, in bytes, as far as looking every few milliseconds shows.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Runs it; the time is that of the whole process.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public double Time() => Run().Milliseconds;

    /// <summary>Runs it and gives what it wrote.</summary>
    /// <inheritdoc cref="Time"/>
    public string Output() => Run().Output;

    private (double Milliseconds, string Output) Run()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        Before?.Invoke();
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        PeakMemory = 0;
        while (!process.WaitForExit(MemoryInterval))
        {
            PeakMemory = Math.Max(PeakMemory, MemoryOf(process));
        }

        var time = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return process.ExitCode == 0
            ? (time, output.Result)
            : throw new InvalidOperationException($"{Program} {string.Join(' ', Arguments)} failed:\n{output.Result}{errors.Result}");
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two calls.
            return 0;
        }
    }
}
