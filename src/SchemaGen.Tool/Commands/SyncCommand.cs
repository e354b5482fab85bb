using System.CommandLine;
using SchemaGen.Model.Sync;
using SchemaGen.Operations;
using SchemaGen.Operations.Files;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen sync</c>.</summary>
internal static class SyncCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Print the plan: every table that would be emptied, in which order, how it is loaded." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it without asking; for programs." };

    private static readonly Option<SyncMode> Mode = new("--mode") { Description = "replace: the target's rows go, the source's come. merge: only what differs is written. append: only rows with new keys are." };

    private static readonly Option<bool> Delete = new("--delete") { Description = "With --mode merge: delete rows that the source lacks." };

    private static readonly Option<bool> NoProof = new("--no-proof") { Description = "With --mode replace: do not compare both sides before the commit." };

    public static Command Create()
    {
        var command = new Command("sync", "Brings the rows of one database into another, all or none, and proves it.") { Mode, Delete, DryRun, Yes, NoProof };
        var arguments = new SyncArguments();
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => RunAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SyncArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var progress = new SyncProgressLog();
        var request = new SyncRequest
        {
            From = arguments.From(parsed),
            To = arguments.To(parsed),
            Configuration = arguments.Configuration(parsed),
            Tables = arguments.Tables(parsed),
            Mode = parsed.GetValue(Mode),
            Delete = parsed.GetValue(Delete),
            DryRun = parsed.GetValue(DryRun),
            Prove = !parsed.GetValue(NoProof),
            Confirm = result => progress.Start(result.Plan, () => parsed.GetValue(Yes) || SyncReport.Ask(result)),
        };
        var result = await SyncOperation.RunAsync(request, progress, cancellationToken);
        progress.Dispose();
        foreach (var warning in result.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString());
        }

        if (arguments.Report(parsed) is { } path && result.Parity.Count > 0)
        {
            ParityReportFile.Write(path, result.Source, result.Target, result.Parity);
        }

        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(SyncReport.Json(result));
        }
        else
        {
            SyncReport.Print(result, request);
        }

        return request.DryRun || result.Committed ? ExitCode.Done : ExitCode.Drift;
    }
}
