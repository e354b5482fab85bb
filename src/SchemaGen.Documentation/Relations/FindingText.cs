using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Relations;

/// <summary>A finding on one line.</summary>
internal static class FindingText
{
    public static string Item(Finding finding) =>
        $"[{finding.Rule.Id}]({finding.Rule.HelpLink}) {finding.Severity.ToString().ToLowerInvariant()}: {MarkdownText.Inline(finding.Message)}";
}
