using System.CommandLine;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen pull</c>.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var command = new Command("pull", "Reads the catalog and writes the snapshot if it changed.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: true);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new PullRequest { Source = arguments.Source(parsed), Snapshot = arguments.Snapshot(parsed), Configuration = arguments.Configuration(parsed) };
        var result = await PullOperation.RunAsync(request, SourceArguments.Progress, cancellationToken);
        foreach (var warning in result.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        Console.WriteLine(FormattableString.Invariant($"{request.Snapshot}: {(result.Changed ? "written" : "unchanged")}, {result.Snapshot.Relations.Count} relations"));
        return ExitCode.Done;
    }
}
