using System.CommandLine;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen migrations</c>.</summary>
internal static class MigrationsCommand
{
    private static readonly Option<string?> Output = new Option<string?>("--out") { Description = "Write the documentation too, MIGRATIONS.md in it, into this directory." }.NotEmpty();

    private static readonly Option<bool> TextOnly = new("--text-only") { Description = "Look at the text only: start no server." };

    public static Command Create() => new("migrations", "Understands a folder of migration files: what each did, and what is wrong with it.") { CreateIndex(), CreateCheck() };

    private static Command CreateIndex()
    {
        var command = new Command("index", "Applies the files to an ephemeral PostgreSQL and writes down what each did, beside the snapshot.") { Output };
        var arguments = new MigrationArguments();
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => IndexAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static Command CreateCheck()
    {
        var command = new Command("check", "Looks for what is wrong with the files, in their text and by running them twice and back; exit code 1 for errors.") { TextOnly };
        var arguments = new MigrationArguments();
        arguments.AddTo(command);
        arguments.AddLiveTo(command);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(token => CheckAsync(arguments, parsed, token), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(MigrationArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new CheckMigrationsRequest
        {
            Directory = Directory.GetCurrentDirectory(),
            Migrations = arguments.Migrations(parsed),
            Snapshot = arguments.Shared.Snapshot(parsed),
            Configuration = arguments.Shared.Configuration(parsed),
            Live = arguments.Live(parsed),
            TextOnly = parsed.GetValue(TextOnly),
        };
        var result = await Terminal.WithProgressAsync(progress => CheckMigrationsOperation.RunAsync(request, progress, cancellationToken));
        if (arguments.Shared.IsJson(parsed))
        {
            JsonOutput.Write(MigrationsReport.Json(result));
        }
        else
        {
            MigrationsReport.Print(result);
        }

        return result.HasErrors ? ExitCode.Drift : ExitCode.Done;
    }

    private static async Task<int> IndexAsync(MigrationArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new IndexMigrationsRequest
        {
            Directory = Directory.GetCurrentDirectory(),
            Migrations = arguments.Migrations(parsed),
            Snapshot = arguments.Shared.Snapshot(parsed),
            Configuration = arguments.Shared.Configuration(parsed),
            NeedsSnapshot = parsed.GetValue(Output) is not null,
        };
        if (parsed.GetValue(Output) is { } output)
        {
            DocsOperation.Check(output);
        }

        var result = await Terminal.WithProgressAsync(progress => IndexMigrationsOperation.RunAsync(request, progress, cancellationToken));
        foreach (var warning in result.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.ToString());
        }

        var docs = parsed.GetValue(Output) is { } directory
            ? await Terminal.WithProgressAsync(progress => Task.FromResult(DocsOperation.Run(
                new DocsRequest { Snapshot = request.Snapshot, Configuration = request.Configuration, Directory = directory }, progress, cancellationToken: cancellationToken)))
            : null;
        if (arguments.Shared.IsJson(parsed))
        {
            JsonOutput.Write(MigrationsReport.Json(result, docs));
        }
        else
        {
            MigrationsReport.Print(result, docs);
        }

        return ExitCode.Done;
    }
}
