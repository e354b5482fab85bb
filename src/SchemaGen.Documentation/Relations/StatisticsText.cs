using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>Extended statistics on one line.</summary>
internal static class StatisticsText
{
    public static string Item(ExtendedStatistics statistics) =>
        $"{MarkdownText.Inline(statistics.Name.Displayed())}: {MarkdownText.Code(statistics.Definition)}"
        + ObjectText.Notes([statistics.StatisticsTarget < 0 ? null : $"statistics target {statistics.StatisticsTarget}"])
        + ObjectText.Remark(statistics.Comment);
}
