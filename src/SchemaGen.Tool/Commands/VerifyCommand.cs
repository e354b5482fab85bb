using System.CommandLine;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Compares the catalog with the snapshot; every difference is a line, and exit code 1.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: true);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new VerifyRequest
        {
            Source = arguments.Source(parsed),
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed),
            Table = arguments.Table(parsed),
        };
        var result = await Terminal.WithProgressAsync(progress => VerifyOperation.RunAsync(request, progress, cancellationToken));
        foreach (var warning in result.ScopeWarnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString());
        }

        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(new { Drift = result.Drift.Select(JsonOutput.Of), Warnings = result.ScopeWarnings.Select(JsonOutput.Of) });
        }
        else
        {
            foreach (var drift in result.Drift)
            {
                Console.WriteLine(drift);
            }
        }

        if (result.Drift.Count > 0)
        {
            await Console.Error.WriteLineAsync("If the database is right, run 'schemagen pull' and commit the snapshot; if the snapshot is, migrate the database.");
        }

        await Console.Error.WriteLineAsync(result.Drift.Count == 0 ? "no differences" : Wording.Count(result.Drift.Count, "difference"));
        return result.Drift.Count == 0 ? ExitCode.Done : ExitCode.Drift;
    }
}
