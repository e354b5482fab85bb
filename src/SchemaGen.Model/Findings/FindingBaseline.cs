using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>The findings that a team lives with: only others are new.</summary>
public sealed record FindingBaseline
{
    public static FindingBaseline None { get; } = new();

    /// <summary>By rule and object.</summary>
    public EquatableArray<BaselineEntry> Findings { get; init; }

    /// <summary>The baseline of all these findings.</summary>
    public static FindingBaseline Of(IEnumerable<Finding> findings) => new()
    {
        Findings = SnapshotOrder.Sort(findings.Select(static finding => new BaselineEntry(finding.Rule.Id, finding.Subject.Name)), static entry => entry.Key),
    };

    /// <summary>What they are recognised by; see <see cref="Finding.Key"/>.</summary>
    public HashSet<string> Keys() => new(Findings.Select(static entry => entry.Key), StringComparer.Ordinal);
}

/// <summary>A finding in a baseline.</summary>
/// <param name="Rule">Id of its rule.</param>
/// <param name="Object">Name of its subject.</param>
public sealed record BaselineEntry(string Rule, string Object)
{
    /// <summary>As <see cref="Finding.Key"/>.</summary>
    public string Key => $"{Rule} {Object}";
}
