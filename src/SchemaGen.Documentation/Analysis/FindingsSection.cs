using System.Globalization;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Findings;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Analysis;

/// <summary>What is better otherwise, a rule a section: what is wrong, why it matters, and the statements that put it right.</summary>
internal static class FindingsSection
{
    /// <summary>Of one rule; nobody reads more of the same in a row.</summary>
    private const int Maximum = 50;

    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links)
    {
        if (schema.Findings.Count == 0)
        {
            return;
        }

        markdown.Rule();
        markdown.Section(2, "Current Issues Found");
        foreach (var findings in schema.Findings.GroupBy(static finding => finding.Rule).OrderByDescending(static group => group.Max(static finding => finding.Severity)).ThenBy(static group => group.Key.Id, StringComparer.Ordinal))
        {
            Write(markdown, links, [.. findings]);
        }
    }

    private static void Write(MarkdownWriter markdown, RelationLinks links, List<Finding> findings)
    {
        var rule = findings[0].Rule;
        markdown.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{rule.Id}: {MarkdownText.Heading(rule.Title)} ({findings.Count})"));
        markdown.Paragraph($"{MarkdownText.Cell(findings[0].Why)} [{rule.Id}]({rule.HelpLink})");
        markdown.Items(findings.Take(Maximum).Select(finding =>
            $"{(finding.Subject.Relation is { } relation ? $"{links.To(relation)}: " : "")}{MarkdownText.Inline(finding.Message)} ({finding.Severity.ToString().ToLowerInvariant()})"));
        if (findings.Count > Maximum)
        {
            markdown.Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {findings.Count - Maximum} more: on the pages of the relations, and by {MarkdownText.Code("schemagen findings")}."));
        }

        var fixes = findings.Take(Maximum).Select(static finding => finding.Fix).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (fixes.Count > 0)
        {
            markdown.Code(string.Join('\n', fixes), "sql");
        }
    }
}
