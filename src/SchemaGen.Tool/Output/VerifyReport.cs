using SchemaGen.Model.Diff;
using SchemaGen.Operations;

namespace SchemaGen.Tool.Output;

/// <summary>What a verify found.</summary>
internal static class VerifyReport
{
    public static void Print(VerifyResult result)
    {
        foreach (var finding in result.Drift)
        {
            Console.WriteLine(finding.Diagnostic);
        }
    }

    public static object Json(VerifyResult result) => new
    {
        Drift = result.Drift.Select(Json),
        Warnings = result.Warnings.Select(JsonOutput.Of),
    };

    private static object Json(DriftFinding finding)
    {
        var (drift, diagnostic) = (finding.Drift, finding.Diagnostic);
        return new
        {
            diagnostic.Id,
            Severity = JsonOutput.Word(diagnostic.Severity),
            diagnostic.Message,
            diagnostic.Location?.File,
            diagnostic.Location?.Line,
            diagnostic.Location?.Column,
            Kind = drift.Subject.Noun,
            Object = drift.Subject.Name,
            Relation = drift.Subject.Relation is { } relation ? JsonOutput.Name(relation) : null,
            Change = JsonOutput.Word(drift.Change),
            drift.Property,
            drift.Was,
            drift.Is,
            Readers = JsonOutput.Word(drift.Impact.Readers),
            Writers = JsonOutput.Word(drift.Impact.Writers),
            finding.Accept,
            ExpectedUntil = finding.Expected?.Until,
            Because = finding.Expected?.Because,
        };
    }
}
