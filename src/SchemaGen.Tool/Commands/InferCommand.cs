using System.CommandLine;
using SchemaGen.Model.Naming;
using SchemaGen.Operations;
using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary><c>schemagen infer</c>.</summary>
internal static class InferCommand
{
    private static readonly Option<bool> Accept = new("--accept") { Description = "Put the foreign keys into the configuration." };

    private static readonly Option<bool> AcceptReferenceData = new("--accept-reference-data") { Description = "Put the reference tables into the configuration: the next pull records their rows." };

    public static Command Create()
    {
        var command = new Command("infer", "Guesses foreign keys that nobody declares, and tables that look like reference data. Asks no database.") { Accept, AcceptReferenceData };
        var arguments = new SourceArguments();
        arguments.AddTo(command, asksSource: false);
        command.SetAction((parsed, cancellationToken) => ExitCode.OfAsync(_ => Task.FromResult(Run(arguments, parsed)), cancellationToken));
        return command;
    }

    private static int Run(SourceArguments arguments, ParseResult parsed)
    {
        var result = InferOperation.Run(new InferRequest
        {
            Snapshot = arguments.Snapshot(parsed),
            Configuration = arguments.Configuration(parsed) ?? Path.GetFullPath("schemagen.json"),
            Table = arguments.Table(parsed),
            AcceptForeignKeys = parsed.GetValue(Accept),
            AcceptReferenceData = parsed.GetValue(AcceptReferenceData),
        });
        if (arguments.IsJson(parsed))
        {
            JsonOutput.Write(new
            {
                ForeignKeys = result.ForeignKeys.Select(static key => new { Relation = JsonOutput.Name(key.Relation), key.Column, References = JsonOutput.Name(key.References), key.ReferencedColumn }),
                ReferenceTables = JsonOutput.Names(result.ReferenceTables),
                result.Accepted,
                result.Configuration,
            });
            return ExitCode.Done;
        }

        foreach (var key in result.ForeignKeys)
        {
            Console.WriteLine($"{SqlIdentifier.Quote(key.Relation)}.{SqlIdentifier.Quote(key.Column)} → {SqlIdentifier.Quote(key.References)}.{SqlIdentifier.Quote(key.ReferencedColumn)}");
        }

        foreach (var table in result.ReferenceTables)
        {
            Console.WriteLine($"{SqlIdentifier.Quote(table)}: reference data");
        }

        Console.Error.WriteLine(
            $"{Wording.Count(result.ForeignKeys.Count, "foreign key")} and {Wording.Count(result.ReferenceTables.Count, "reference table")} inferred, {result.Accepted} put into {Path.GetFileName(result.Configuration)}.");
        return ExitCode.Done;
    }
}
