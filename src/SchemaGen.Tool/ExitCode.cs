using System.CommandLine;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Tool;

/// <summary>What a command ends with, and the one place that turns failures into it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Drift, findings that the configuration makes errors, or parity that failed.</summary>
    public const int Drift = 1;

    /// <summary>Bad input, or no connection.</summary>
    public const int Failed = 2;

    /// <summary>Runs a command: a diagnostic goes to standard error, and nobody sees a stack trace.</summary>
    public static async Task<int> OfAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            return await command(cancellationToken);
        }
        catch (DiagnosticException e)
        {
            await Console.Error.WriteLineAsync(e.Diagnostic.ToString());
            return Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled. What was written until then is whole; the next run does the rest.");
            return Failed;
        }
#pragma warning disable CA1031 // Whatever it is, it must not reach people as a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(Rules.InternalError.At(null, $"schemagen failed unexpectedly: {e.GetType().Name}: {e.Message} This is a bug.").ToString());
            return Failed;
        }
    }

    /// <summary>Says what is wrong with the command line.</summary>
    public static int ReportUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"error: {error.Message}");
        }

        if (parsed.UnmatchedTokens.Any(static token => token.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)))
        {
            Console.Error.WriteLine("The shell has expanded a pattern: quote it, as in --migrations \"db/migrations/*.sql\".");
        }

        Console.Error.WriteLine("'schemagen --help' lists commands and options.");
        return Failed;
    }
}
