using System.CommandLine;
using SchemaGen.Operations;
using SchemaGen.Operations.Files;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen parity</c>.</summary>
internal static class ParityCommand
{
    public static Command Create()
    {
        var command = new Command("parity", "Compares the rows of two databases; exit code 1 where they differ.");
        var arguments = new SyncArguments();
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SyncArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new ParityRequest
        {
            From = arguments.From(parsed),
            To = arguments.To(parsed),
            Configuration = arguments.Configuration(parsed),
            Tables = arguments.Tables(parsed),
        };
        var result = await ParityOperation.RunAsync(request, progress: null, cancellationToken);
        foreach (var warning in result.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString());
        }

        if (arguments.Report(parsed) is { } path)
        {
            ParityReportFile.Write(path, result.Source, result.Target, result.Tables);
        }

        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(new { result.Source, result.Target, result.IsEqual, Tables = result.Tables.Select(ParityReport.Json), Warnings = result.Warnings.Select(JsonOutput.Of) });
        }
        else
        {
            ParityReport.Print(result.Tables);
        }

        return result.IsEqual ? ExitCode.Done : ExitCode.Drift;
    }
}
