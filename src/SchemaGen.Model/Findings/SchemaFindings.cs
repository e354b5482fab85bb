using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>What there is to say about a schema.</summary>
public static class SchemaFindings
{
    /// <summary>The findings as loud as the configuration wants them, by rule and subject, whether or not a baseline has them.</summary>
    public static IReadOnlyList<Finding> Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration) =>
        [.. FindingReview.Of(snapshot, configuration).Findings.Select(static reviewed => reviewed.Finding)];
}
