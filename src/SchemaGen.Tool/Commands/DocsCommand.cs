using System.CommandLine;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen docs</c>.</summary>
internal static class DocsCommand
{
    public static Command Create()
    {
        var command = new Command("docs", "Writes the Markdown documentation of the snapshot. Asks no database.");
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: false);
        var output = new Option<string>("--out") { Description = "The documentation directory.", DefaultValueFactory = static _ => "schema-docs" };
        command.Options.Add(output);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => Task.FromResult(Run(arguments, parsed, output, token)), cancellationToken));
        return command;
    }

    private static int Run(SourceArguments arguments, ParseResult parsed, Option<string> output, CancellationToken cancellationToken)
    {
        var request = new DocsRequest { Snapshot = arguments.Snapshot(parsed), Configuration = arguments.Configuration(parsed), Directory = parsed.GetValue(output)! };
        var result = DocsOperation.Run(request, cancellationToken: cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"{result.Directory}: {result.Written} of {result.Files} files written"));
        return ExitCode.Done;
    }
}
