using SchemaGen.Model.Naming;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What is better otherwise: a line a finding as compilers print it, its statements indented below it.</summary>
internal static class FindingsReport
{
    public static void Print(FindingsResult result, bool all)
    {
        foreach (var finding in all ? result.Findings : result.New)
        {
            Console.WriteLine(finding.Diagnostic with { Message = $"{MarkdownText.Line(finding.Finding.Message)} {finding.Finding.Why}{(finding.IsKnown ? " (known)" : "")}" });
            foreach (var statement in finding.Finding.Fix?.Split('\n') ?? [])
            {
                Console.WriteLine($"    {statement}");
            }
        }

        Console.Error.WriteLine(
            $"{Wording.Count(result.New.Count(), "new finding")}, {result.Findings.Count - result.New.Count()} in {Path.GetFileName(result.Baseline)}, {result.Suppressed.Count} suppressed.");
    }

    public static object Json(FindingsResult result) => new
    {
        Findings = result.Findings.Select(static finding => new
        {
            finding.Finding.Rule.Id,
            Severity = JsonOutput.Word(finding.Finding.Severity),
            finding.Finding.Message,
            finding.Finding.Why,
            finding.Finding.Fix,
            finding.Location.File,
            finding.Location.Line,
            finding.Location.Column,
            Kind = finding.Finding.Subject.Noun,
            Object = finding.Finding.Subject.Name,
            Relation = finding.Finding.Subject.Relation is { } relation ? JsonOutput.Name(relation) : null,
            finding.IsKnown,
        }),
        Suppressed = result.Suppressed.Select(static suppressed => new { suppressed.Finding.Rule.Id, Object = suppressed.Finding.Subject.Name, suppressed.Because }),
        Warnings = result.Warnings.Select(JsonOutput.Of),
    };
}
