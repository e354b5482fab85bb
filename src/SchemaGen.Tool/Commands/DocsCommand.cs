using System.CommandLine;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen docs</c>.</summary>
internal static class DocsCommand
{
    private static readonly Option<string> Output = new Option<string>("--out") { Description = "The documentation directory.", DefaultValueFactory = static _ => "schema-docs" }.NotEmpty();

    private static readonly Option<bool> Prune = new("--prune") { Description = "Remove the files of relations that are gone." };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace files that SchemaGen did not write, and a manifest that cannot be used." };

    public static Command Create()
    {
        var command = new Command("docs", "Writes the documentation of the snapshot, Markdown and SQL. Asks no database.") { Output, Prune, Force };
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Prune) && result.GetValue(arguments.TableOption) is not null)
            {
                result.AddError("--prune is about relations that are gone, and --table about one that is there: give one of them.");
            }
        });
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SourceArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new DocsRequest
        {
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed),
            Directory = parsed.GetValue(Output)!,
            Table = arguments.Table(parsed),
            Prune = parsed.GetValue(Prune),
            Force = parsed.GetValue(Force),
        };
        var result = await Terminal.WithProgressAsync(progress => Task.FromResult(DocsOperation.Run(request, progress, cancellationToken: cancellationToken)));
        DocsReport.Warn(result);
        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(DocsReport.Json(result));
        }
        else
        {
            DocsReport.Print(result);
        }

        return ExitCode.Done;
    }
}
