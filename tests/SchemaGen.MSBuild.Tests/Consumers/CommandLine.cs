using System.Diagnostics;
using System.Text;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>What a program did.</summary>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>Runs programs in an environment that owes nothing to the one the tests run in.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>What a program needs to start at all. The rest (CI, PG*, MSBUILD*, what 'dotnet test' sets…) would change what a build does.</summary>
    private static readonly string[] Inherited =
    [
        "PATH", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT",
        "SystemRoot", "SystemDrive", "ComSpec", "PATHEXT", "ProgramFiles", "ProgramFiles(x86)", "ProgramData", "PROCESSOR_ARCHITECTURE",
    ];

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, string directory, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end. So far it said:\n{await output}{await error}", e);
        }

        return new CommandResult(process.ExitCode, await output + await error);
    }
}
