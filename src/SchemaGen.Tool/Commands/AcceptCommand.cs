using System.CommandLine;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen accept</c>.</summary>
internal static class AcceptCommand
{
    public static Command Create()
    {
        var command = new Command("accept", "Removes the tombstones of what pulls found gone. Asks no database.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: false);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(_ => RunAsync(arguments, parsed), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(SourceArguments arguments, ParseResult parsed)
    {
        var result = AcceptOperation.Run(new AcceptRequest { Snapshot = arguments.Snapshot(parsed), Table = arguments.Table(parsed) });
        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(result);
        }
        else
        {
            TombstoneReport.Print(result);
        }

        return Task.FromResult(ExitCode.Done);
    }
}
