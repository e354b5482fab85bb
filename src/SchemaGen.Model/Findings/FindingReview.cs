using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>Findings as the team wants them: how loudly, without what is meant to be so, and which of them are new.</summary>
public sealed class FindingReview
{
    private readonly FindingsConfiguration _findings;
    private readonly EquatableArray<RuleSeverity> _diagnostics;

    private FindingReview(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, FindingBaseline baseline)
    {
        _findings = configuration.Findings;
        _diagnostics = configuration.Diagnostics;
        var context = new FindingContext(snapshot, configuration);
        var known = baseline.Keys();
        var (open, suppressed, used) = (new List<ReviewedFinding>(), new List<SuppressedFinding>(), new HashSet<FindingSuppression>());
        foreach (var finding in FindingRules.All.Where(IsOn).SelectMany(rule => rule.Find(context).OrderBy(static finding => finding.Subject.Name, StringComparer.Ordinal)))
        {
            if (_findings.Suppress.FirstOrDefault(entry => NamePattern.Matches(entry.Rule, finding.Rule.Id) && finding.Subject.Fits(entry.Object)) is { } suppression)
            {
                used.Add(suppression);
                suppressed.Add(new SuppressedFinding(finding, suppression.Because));
            }
            else if (SeverityOf(finding) is { } severity)
            {
                open.Add(new ReviewedFinding(finding with { Severity = severity }, known.Contains(finding.Key)));
            }
        }

        Findings = open;
        Suppressed = suppressed;
        Unmatched = [.. Unused(used), .. Scopeless(snapshot)];
    }

    /// <summary>By rule and subject.</summary>
    public IReadOnlyList<ReviewedFinding> Findings { get; }

    /// <summary>What the configuration says is meant to be so.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; }

    /// <summary>SG0014: suppressions of nothing, and levels for what is not there.</summary>
    public IReadOnlyList<ConfigurationFinding> Unmatched { get; }

    public static FindingReview Of(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, FindingBaseline? baseline = null) =>
        new(snapshot, configuration, baseline ?? FindingBaseline.None);

    /// <summary>A matter of taste is looked for where somebody names its rule.</summary>
    private bool IsOn(FindingRule rule) =>
        !rule.IsOptIn || _diagnostics.Any(entry => entry.Rule == rule.Rule.Id) || _findings.Levels.Any(entry => entry.Rule == rule.Rule.Id);

    private Severity? SeverityOf(Finding finding) =>
        _findings.Levels.FirstOrDefault(entry => NamePattern.Matches(entry.Rule, finding.Rule.Id) && (entry.Object is null || finding.Subject.Fits(entry.Object))) is { } level
            ? level.Level.Severity()
            : _diagnostics.SeverityOf(finding.Rule.Id, finding.Severity);

    private IEnumerable<ConfigurationFinding> Unused(HashSet<FindingSuppression> used)
    {
        for (var i = 0; i < _findings.Suppress.Count; i++)
        {
            if (!used.Contains(_findings.Suppress[i]))
            {
                yield return At("suppress", i, $"No finding of {_findings.Suppress[i].Rule} is about '{_findings.Suppress[i].Object}', which findings.suppress excuses. Remove the entry, or correct its rule or object.");
            }
        }
    }

    private IEnumerable<ConfigurationFinding> Scopeless(SchemaSnapshot snapshot)
    {
        for (var i = 0; i < _findings.Levels.Count; i++)
        {
            if (_findings.Levels[i].Object is { } pattern && !snapshot.Relations.Any(relation => FindingSubject.Of(relation).Fits(pattern) || relation.Columns.Any(column => FindingSubject.Of(relation, column).Fits(pattern))))
            {
                yield return At("levels", i, $"In the snapshot no relation or column fits '{pattern}' of findings.levels. Correct it, or remove the entry.");
            }
        }
    }

    private static ConfigurationFinding At(string list, int index, string message) => new(Rules.ScopeUnmatched, ["findings", list, JsonPath.Element(index)], message);
}

/// <summary>A finding that is reported.</summary>
/// <param name="Finding">The finding, as loud as it is to be.</param>
/// <param name="IsKnown">Whether the baseline has it.</param>
public sealed record ReviewedFinding(Finding Finding, bool IsKnown);

/// <summary>A finding that is meant to be so.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Because">Why.</param>
public sealed record SuppressedFinding(Finding Finding, string Because);
