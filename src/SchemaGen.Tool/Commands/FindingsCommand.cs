using System.CommandLine;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen findings</c>.</summary>
internal static class FindingsCommand
{
    private static readonly Option<bool> AcceptBaseline = new("--accept-baseline") { Description = "Take what is found as known: from then on only other findings are new." };

    private static readonly Option<Severity> Level = new("--level")
    {
        Description = "New findings from this level on make the exit code 1: info, warning or error.",
        DefaultValueFactory = static _ => Severity.Warning,
    };

    private static readonly Option<string?> Report = new Option<string?>("--report") { Description = "A report to write: a .sarif file, for code scanning." }.NotEmpty();

    private static readonly Option<bool> All = new("--all") { Description = "Show those that the baseline has, too." };

    public static Command Create()
    {
        var command = new Command("findings", "Says what is better otherwise in the snapshot's schema, with statements that put it right. Asks no database.") { AcceptBaseline, Level, All, Report };
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: false);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(_ => Task.FromResult(Run(arguments, parsed)), cancellationToken));
        return command;
    }

    private static int Run(SourceArguments arguments, ParseResult parsed)
    {
        var result = FindingsOperation.Run(new FindingsRequest
        {
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed),
            Table = arguments.Table(parsed),
            AcceptBaseline = parsed.GetValue(AcceptBaseline),
            Report = parsed.GetValue(Report),
        });
        foreach (var warning in result.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(FindingsReport.Json(result));
        }
        else
        {
            FindingsReport.Print(result, parsed.GetValue(All));
        }

        return result.New.Any(finding => finding.Finding.Severity >= parsed.GetValue(Level)) || result.Warnings.Any(static warning => warning.Severity == Severity.Error)
            ? ExitCode.Drift
            : ExitCode.Done;
    }
}
