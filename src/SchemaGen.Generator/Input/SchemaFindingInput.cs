using SchemaGen.Generator.Specs;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Findings;

namespace SchemaGen.Generator.Input;

/// <summary>Findings about the schema, where builds are to report them.</summary>
/// <param name="Findings">Those that the baseline does not have, and what of their configuration is about nothing.</param>
/// <param name="Problems">What is wrong with the baseline.</param>
internal sealed record SchemaFindingInput(EquatableArray<Specs.Finding> Findings, EquatableArray<Diagnostic> Problems)
{
    private static SchemaFindingInput None { get; } = new(default, default);

    /// <summary>Where nobody asks for them, nothing is looked for.</summary>
    public static SchemaFindingInput Of(Inputs inputs, FileInput<FindingBaseline>? baseline)
    {
        if (inputs is not { AreUsable: true, Snapshot.Value: { } snapshot, Configuration.Value: { Findings.Build: true } configuration })
        {
            return None;
        }

        if (baseline is { Problems.IsEmpty: false })
        {
            return new(default, baseline.Problems);
        }

        var review = FindingReview.Of(snapshot, configuration, baseline?.Value);
        return new(
            review.Findings.Where(static reviewed => !reviewed.IsKnown).Select(static reviewed => Of(reviewed.Finding))
                .Concat(review.Unmatched.Select(unmatched => Of(unmatched, configuration)).OfType<Specs.Finding>())
                .ToEquatableArray(),
            default);
    }

    private static Specs.Finding Of(Model.Findings.Finding finding) =>
        new(finding.Rule, new Place(IsConfiguration: false, finding.Subject.Path), $"{finding.Message} {finding.Why}{(finding.Fix is { } fix ? $" To put it right: {fix.Replace('\n', ' ')}" : "")}") { Severity = finding.Severity };

    private static Specs.Finding? Of(ConfigurationFinding finding, SchemaGenConfiguration configuration) =>
        configuration.Diagnostics.SeverityOf(finding.Rule.Id, finding.Rule.DefaultSeverity) is { } severity
            ? new(finding.Rule, Place.InConfiguration(finding.Path), finding.Message) { Severity = severity }
            : null;
}
