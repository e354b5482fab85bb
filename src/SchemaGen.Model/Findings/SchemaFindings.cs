using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>What there is to say about a schema.</summary>
public static class SchemaFindings
{
    /// <summary>The findings as loud as the configuration wants them, by rule and subject.</summary>
    public static IReadOnlyList<Finding> Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var context = new FindingContext(snapshot, configuration);
        return
        [
            .. FindingRules.All
                .Where(rule => !rule.IsOptIn)
                .SelectMany(rule => rule.Find(context).OrderBy(static finding => finding.Subject.Name, StringComparer.Ordinal))
                .Select(finding => configuration.Diagnostics.SeverityOf(finding.Rule.Id, finding.Severity) is { } severity ? finding with { Severity = severity } : null)
                .OfType<Finding>(),
        ];
    }
}
