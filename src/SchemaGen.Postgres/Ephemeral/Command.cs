using System.ComponentModel;
using System.Diagnostics;

namespace SchemaGen.Postgres.Ephemeral;

/// <summary>What a short-lived program left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs a program to its end, without input.</summary>
internal static class Command
{
    /// <summary>Runs <paramref name="command"/>, the program and its arguments; a program that cannot be started has exit code 127, as in a shell.</summary>
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, string directory, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(Describe(command, directory))!;
            process.StandardInput.Close();
            return await FinishAsync(process, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            // The exception's own message repeats the program's name and the folder around the reason.
            return new CommandResult(127, "", new Win32Exception(exception.NativeErrorCode).Message);
        }
    }

    /// <summary>A start description with all three standard streams redirected and nothing left to a shell.</summary>
    public static ProcessStartInfo Describe(IReadOnlyList<string> command, string directory) => new(command[0], command.Skip(1))
    {
        WorkingDirectory = directory,
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<CommandResult> FinishAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
