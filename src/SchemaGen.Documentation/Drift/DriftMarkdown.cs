using System.Globalization;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Diff;
using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation.Drift;

/// <summary>Drift as a comment on a pull request.</summary>
public static class DriftMarkdown
{
    private static readonly string[] Header = ["Rule", "Difference", "Snapshot", "Database", "Readers", "Writers", "Place"];

    private static readonly (string Heading, Func<DriftFinding, bool> Belongs)[] Groups =
    [
        ("Breaking", static finding => finding is { Expected: null, Drift.Impact.Effect: Effect.Breaking }),
        ("Additive", static finding => finding is { Expected: null, Drift.Impact.Effect: Effect.Additive }),
        ("Neither readers nor writers notice", static finding => finding is { Expected: null, Drift.Impact.Effect: Effect.None }),
        ("Expected", static finding => finding.Expected is not null),
    ];

    /// <summary>The document.</summary>
    public static string Render(DriftReport report)
    {
        var writer = new MarkdownWriter(DocumentWords.English);
        writer.Heading(2, report.Findings.Count == 0 ? "No schema drift" : $"Schema drift: {Wording.Count(report.Findings.Count, "difference")}");
        if (report.Findings.Count == 0)
        {
            writer.Paragraph($"The database is what {MarkdownText.Code(report.Snapshot)} says.");
            return writer.ToString();
        }

        foreach (var (heading, belongs) in Groups)
        {
            var findings = report.Findings.Where(belongs).ToList();
            if (findings.Count > 0)
            {
                writer.Heading(3, string.Create(CultureInfo.InvariantCulture, $"{heading} ({findings.Count})"));
                writer.Data(Header, findings.Select(finding => Row(finding, report.Snapshot)));
            }
        }

        if (report.Findings.Any(static finding => finding.Expected is null))
        {
            writer.Paragraph("If the database is right, take it over and commit the snapshot; if the snapshot is, migrate the database.");
            writer.Code(string.Join("\n", Commands(report)), "sh");
        }

        return writer.ToString();
    }

    private static string[] Row(DriftFinding finding, string snapshot)
    {
        var drift = finding.Drift;
        var rule = $"[{drift.Rule.Id}]({drift.Rule.HelpLink})";
        return
        [
            finding.Diagnostic.Severity == Severity.Error ? $"**{rule}**" : rule,
            DifferenceOf(finding),
            Value(drift.Was, drift.Change == DriftChange.Added),
            Value(drift.Is, drift.Change == DriftChange.Missing),
            Word(drift.Impact.Readers),
            Word(drift.Impact.Writers),
            MarkdownText.Cell(string.Create(CultureInfo.InvariantCulture, $"{snapshot}:{finding.Diagnostic.Location?.Line}")),
        ];
    }

    private static string DifferenceOf(DriftFinding finding)
    {
        var drift = finding.Drift;
        var what = drift.Change switch
        {
            DriftChange.Missing => "is gone",
            DriftChange.Added => "is new",
            DriftChange.Renamed => "was renamed",
            _ => MarkdownText.Cell(drift.Property ?? ""),
        };
        var expected = finding.Expected is { } entry ? $"<br>until {entry.Until}{(entry.Because is { } because ? ": " + MarkdownText.Cell(because) : "")}" : "";
        return $"{drift.Subject.Noun} {MarkdownText.CodeCell(drift.Subject.Name)} {what}{expected}".Trim();
    }

    private static string Value(string? value, bool isAbsent) => isAbsent ? "—" : value is null ? "" : MarkdownText.CodeCell(value);

    private static string Word(Effect effect) => effect == Effect.None ? "" : effect == Effect.Breaking ? "**breaking**" : "additive";

    /// <summary>All at once, or relation by relation where that is all there is.</summary>
    private static IEnumerable<string> Commands(DriftReport report)
    {
        var commands = report.Findings.Where(static finding => finding.Expected is null).Select(static finding => finding.Accept).Distinct(StringComparer.Ordinal).ToList();
        return commands.Count == 1 ? commands : [report.Accept];
    }
}
