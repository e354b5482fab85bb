using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>A rewrite rule on one line.</summary>
internal static class RuleText
{
    public static string Item(RewriteRule rule) =>
        $"{MarkdownText.Inline(rule.Name)}: {MarkdownText.Code(rule.Definition)}{TriggerText.State(rule.State)}{ObjectText.Remark(rule.Comment)}";
}
