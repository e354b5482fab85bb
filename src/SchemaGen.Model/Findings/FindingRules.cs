using SchemaGen.Model.Findings.Keys;

namespace SchemaGen.Model.Findings;

/// <summary>The rules, by number.</summary>
internal static class FindingRules
{
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new NoPrimaryKey(),
        new ForeignKeyTypeMismatch(),
        new ForeignKeyUnindexed(),
    ];
}
