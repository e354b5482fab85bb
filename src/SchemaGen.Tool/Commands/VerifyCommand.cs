using System.CommandLine;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen verify</c>.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string?> Report = new Option<string?>("--report") { Description = "Write a report too: Markdown (drift.md) or SARIF (drift.sarif)." }.NotEmpty();

    public static Command Create()
    {
        var command = new Command("verify", "Compares the catalog with the snapshot; every difference is a line, and one that is an error exit code 1.") { Report };
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
            Accept = AcceptingPull.OnCommandLine(arguments.ToRepeat(parsed)),
            Report = parsed.GetValue(Report),
        };
        var result = await Terminal.WithProgressAsync(progress => VerifyOperation.RunAsync(request, progress, cancellationToken: cancellationToken));
        foreach (var warning in result.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString());
        }

        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(VerifyReport.Json(result));
        }
        else
        {
            VerifyReport.Print(result);
        }

        await Console.Error.WriteLineAsync(result.Drift.Count == 0 ? "no differences" : Wording.Count(result.Drift.Count, "difference"));
        return result.HasErrors ? ExitCode.Drift : ExitCode.Done;
    }
}
