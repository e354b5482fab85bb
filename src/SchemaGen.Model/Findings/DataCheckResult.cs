using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>A data check, and what it gave.</summary>
/// <param name="Check">The check.</param>
/// <param name="Recorded">What it gave at the last pull; null where it has not been asked since it was configured.</param>
public sealed record DataCheckResult(DataCheck Check, RecordedCheck? Recorded)
{
    /// <summary>Whether it gave something else than expected.</summary>
    public bool Failed => Recorded is { Failed: true };

    /// <summary>What was expected and what there is, as a sentence.</summary>
    public string Sentence => Recorded switch
    {
        null => "It has not been asked since it was configured.",
        { Failed: false } => $"It gives {Check.Expect.Text}, as expected.",
        { Actual: var actual } when Check.Expect.IsAboutRows => $"It gives {actual} {(actual == "1" ? "row" : "rows")}; expected: {Check.Expect.Text}.",
        { Actual: var actual } => $"It gives {actual ?? "NULL"}; expected: {Check.Expect.Text}.",
    };

    /// <summary>All checks of the configuration, in its order.</summary>
    public static IReadOnlyList<DataCheckResult> Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration) =>
        [.. configuration.Checks.Select(check => new DataCheckResult(check, snapshot.DataChecks.FirstOrDefault(recorded => recorded.Name == check.Name)))];
}
