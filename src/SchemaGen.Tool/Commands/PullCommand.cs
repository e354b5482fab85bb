using System.CommandLine;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen pull</c>.</summary>
internal static class PullCommand
{
    private static readonly Option<string?> Output = new Option<string?>("--out") { Description = "Write the documentation too, into this directory." }.NotEmpty();

    public static Command Create()
    {
        var command = new Command("pull", "Reads the catalog and writes the snapshot if it changed.") { Output };
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: true);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new PullRequest
        {
            Source = arguments.Source(parsed),
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed),
            Table = arguments.Table(parsed),
        };
        if (parsed.GetValue(Output) is { } output)
        {
            DocsOperation.Check(output);
        }

        var result = await Terminal.WithProgressAsync(progress => PullOperation.RunAsync(request, progress, cancellationToken));
        foreach (var warning in result.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        var docs = parsed.GetValue(Output) is { } directory ? await DocumentAsync(request, result, directory, cancellationToken) : null;
        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(PullReport.Json(request, result, docs));
        }
        else
        {
            PullReport.Print(request, result, docs);
        }

        return result.Warnings.Any(static warning => warning.Severity == Severity.Error) ? ExitCode.Drift : ExitCode.Done;
    }

    private static async Task<DocsResult> DocumentAsync(PullRequest request, PullResult result, string directory, CancellationToken cancellationToken)
    {
        // What came and what went is in the index, which is no relation's file.
        var table = result.Changes.Added.Count + result.Changes.Removed.Count == 0 ? request.Table : null;
        var asked = new DocsRequest { Snapshot = request.Snapshot, Configuration = request.Configuration, Directory = directory, Table = table };
        var docs = await Terminal.WithProgressAsync(progress => Task.FromResult(DocsOperation.Run(asked, progress, cancellationToken: cancellationToken)));
        DocsReport.Warn(docs);
        return docs;
    }
}
