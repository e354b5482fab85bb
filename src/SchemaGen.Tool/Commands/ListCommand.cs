using System.CommandLine;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen list</c>.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists the relations of the database with rows and sizes; those of the snapshot when --snapshot is given and no source.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: true);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new ListRequest
        {
            Source = arguments.NamesSnapshotOnly(parsed) ? null : arguments.Source(parsed),
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed),
            Table = arguments.Table(parsed),
        };
        var result = await Terminal.WithProgressAsync(progress => ListOperation.RunAsync(request, progress, cancellationToken));
        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(ListReport.Json(result));
        }
        else
        {
            ListReport.Print(result);
        }

        return ExitCode.Done;
    }
}
