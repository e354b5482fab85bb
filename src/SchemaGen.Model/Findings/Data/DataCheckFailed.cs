using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings.Data;

/// <summary>A data check that failed at the last pull.</summary>
internal sealed class DataCheckFailed() : FindingRule(Rules.DataCheckFailed)
{
    public override string Why => "The team says so in the configuration.";

    public override IEnumerable<Finding> Find(FindingContext schema) => DataCheckResult.Of(schema.Snapshot, schema.Configuration)
        .Where(static result => result.Failed)
        .Select(result => At(FindingSubject.Of(result.Recorded!), $"The data check '{result.Check.Name}' failed. {result.Sentence}", result.Check.Fix) with { Why = result.Check.Why ?? Why });
}
