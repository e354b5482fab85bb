using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What a sync would do, and what it did.</summary>
internal static class SyncReport
{
    /// <summary>Shows the plan to whoever sits there, who must type the name of the database; a program has to pass <c>--yes</c>.</summary>
    public static bool Ask(SyncResult result)
    {
        if (Console.IsInputRedirected)
        {
            return false;
        }

        PrintPlan(result, Console.Error);
        Console.Error.Write($"{(result.Plan.Mode == SyncMode.Replace ? "All rows of these tables" : "Rows")} of {SqlIdentifier.Quote(result.Target)} are replaced. Type the database's name to go on: ");
        return Console.ReadLine()?.Trim() == result.Target;
    }

    public static void Print(SyncResult result, SyncRequest request)
    {
        if (request.DryRun)
        {
            PrintPlan(result, Console.Out);
            return;
        }

        if (request.Prove)
        {
            ParityReport.Print(result.Parity);
        }

        foreach (var note in result.Plan.Notes)
        {
            Console.Error.WriteLine(MarkdownText.Line(note));
        }

        Console.Error.WriteLine(result.Committed
            ? FormattableString.Invariant($"{SqlIdentifier.Quote(result.Target)} holds the rows of {SqlIdentifier.Quote(result.Source)}, after {result.Elapsed.TotalSeconds:0.0} s")
            : $"The copy is not equal to its source, so nothing was committed: {SqlIdentifier.Quote(result.Target)} is as it was.");
    }

    public static object Json(SyncResult result) => new
    {
        result.Source,
        result.Target,
        Mode = JsonOutput.Word(result.Plan.Mode),
        result.Committed,
        Seconds = result.Elapsed.TotalSeconds,
        Tables = result.Plan.Tables.Select(static table => new
        {
            Table = JsonOutput.Name(table.Name),
            Method = JsonOutput.Word(table.Method),
            Format = table.Binary ? "binary" : "text",
            table.EstimatedRows,
            table.Bytes,
        }),
        Sequences = JsonOutput.Names(result.Plan.Sequences.Select(static sequence => sequence.Target)),
        Parity = result.Parity.Select(ParityReport.Json),
        result.Plan.Notes,
        Warnings = result.Warnings.Select(JsonOutput.Of),
    };

    private static void PrintPlan(SyncResult result, TextWriter output)
    {
        var tables = result.Plan.Tables.ToList();
        output.WriteLine($"{SqlIdentifier.Quote(result.Source)} → {SqlIdentifier.Quote(result.Target)}: {Wording.Count(tables.Count, "table")} {(result.Plan.Mode == SyncMode.Replace ? "to be emptied and loaded" : "to be compared by key, and written where rows differ")}, in this order");
        foreach (var table in tables)
        {
            var rows = table.EstimatedRows is { } known ? $", about {Wording.Count(known, "row")}" : "";
            output.WriteLine(MarkdownText.Line($"  {SqlIdentifier.Quote(table.Name)}: {Words(result.Plan, table)}, {(table.Binary ? "binary" : "text")}{rows}, {Wording.Bytes(table.Bytes)}"));
        }

        if (!result.Plan.Sequences.IsEmpty)
        {
            output.WriteLine($"  {Wording.Count(result.Plan.Sequences.Count, "sequence")} to be set");
        }

        foreach (var note in result.Plan.Notes)
        {
            output.WriteLine(MarkdownText.Line($"  {note}"));
        }
    }

    private static string Words(SyncPlan plan, TableCopy table) => table.Method switch
    {
        _ when plan.Mode != SyncMode.Replace => $"{(plan.Mode == SyncMode.Merge ? "merge" : "append")} by ({string.Join(", ", table.Key.Select(SqlIdentifier.Quote))})",
        LoadMethod.Rebuild => "copy, then indexes and foreign keys",
        LoadMethod.Together => "in one statement with its cycle",
        _ => "copy",
    };
}
