using System.CommandLine;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen list</c>.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists the relations in scope, one a line.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: true);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Source = arguments.Source(parsed), Configuration = arguments.Configuration(parsed) };
        var result = await ListOperation.RunAsync(request, SourceArguments.Progress, cancellationToken);
        foreach (var relation in result.Relations)
        {
            Console.WriteLine($"{relation.Name}\t{relation.Kind}");
        }

        return ExitCode.Done;
    }
}
