using System.Globalization;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;
using Spectre.Console;

namespace SchemaGen.Tool.Output;

/// <summary>What two databases hold: a table for people, lines of fields between tabs for programs that don't read JSON.</summary>
internal static class ParityReport
{
    private static readonly string[] Header = ["Table", "Source", "Target", "Status"];

    public static void Print(IReadOnlyList<TableParity> tables)
    {
        if (!Terminal.HasReader)
        {
            foreach (var table in tables)
            {
                Console.WriteLine(string.Join('\t', Fields(table)));
            }
        }
        else
        {
            var grid = new Table().RoundedBorder();
            foreach (var name in Header)
            {
                grid.AddColumn(name is "Source" or "Target" ? new TableColumn(name).RightAligned().NoWrap() : new TableColumn(name));
            }

            foreach (var table in tables)
            {
                grid.AddRow(Fields(table).Select(static field => new Text(field)));
            }

            Terminal.Output.Write(grid);
        }

        var different = tables.Count(static table => !table.IsEqual);
        Console.Error.WriteLine(different == 0
            ? $"{Wording.Count(tables.Count, "table")}, {Wording.Count(tables.Sum(static table => table.Source.Rows), "row")}: all equal"
            : $"{different} of {Wording.Count(tables.Count, "table")} differ");
    }

    public static object Json(TableParity table) => new
    {
        Table = JsonOutput.Name(table.Name),
        Equal = table.IsEqual,
        SourceRows = table.Source.Rows,
        TargetRows = table.Target.Rows,
        SourceChecksum = table.Source.Sum,
        TargetChecksum = table.Target.Sum,
        Differences = table.Differences.ToList(),
    };

    private static IEnumerable<string> Fields(TableParity table) =>
    ((string[])[
        SqlIdentifier.Quote(table.Name),
        table.Source.Rows.ToString(CultureInfo.InvariantCulture),
        table.Target.Rows.ToString(CultureInfo.InvariantCulture),
        table.IsEqual ? "equal" : table.Differences.IsEmpty ? "differs" : $"differs: {string.Join("; ", table.Differences)}",
    ]).Select(MarkdownText.Line);
}
