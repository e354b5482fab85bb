using System.Globalization;
using System.Text;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;

namespace SchemaGen.Documentation.Sync;

/// <summary>What both sides of a sync hold, as a Markdown table for people who have to believe it.</summary>
public static class ParityMarkdown
{
    /// <param name="source">Name of the source database.</param>
    /// <param name="target">Name of the target database.</param>
    /// <param name="tables">Each table on both sides.</param>
    public static string Of(string source, string target, IReadOnlyList<TableParity> tables)
    {
        var equal = tables.Count(static table => table.IsEqual);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# Database status\n\n{Wording.Count(tables.Count, "table")} of {MarkdownText.Inline(source)} compared with {MarkdownText.Inline(target)}: ")
            .Append(equal == tables.Count ? "all hold the same rows.\n\n" : FormattableString.Invariant($"{equal} hold the same rows, {tables.Count - equal} do not.\n\n"))
            .Append("| Table | Source | Target | Status |\n|---|---:|---:|---|\n");
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Cell(table.Name.Displayed())} | {table.Source.Rows:N0} | {table.Target.Rows:N0} | {Status(table)} |\n");
        }

        return text.ToString();
    }

    private static string Status(TableParity table) => table.IsEqual
        ? "✅ equal"
        : "❌ differs" + (table.Differences.IsEmpty ? "" : $": {string.Join("; ", table.Differences.Select(MarkdownText.Cell))}");
}
