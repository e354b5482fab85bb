using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Configuration;

/// <summary>How loudly a rule is reported, as the team wants it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Level">How loudly.</param>
public sealed record RuleSeverity(string Rule, RuleLevel Level);

/// <summary>How loudly a rule is reported.</summary>
public enum RuleLevel
{
    Error,
    Warning,
    Info,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Diagnostics as the team wants them.</summary>
public static class RuleSeverities
{
    /// <summary>How loudly a rule is reported; null where it is not to be.</summary>
    /// <param name="rules">What is configured.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="otherwise">How loudly, if nothing is configured.</param>
    public static Severity? SeverityOf(this EquatableArray<RuleSeverity> rules, string rule, Severity otherwise)
    {
        foreach (var configured in rules)
        {
            if (configured.Rule == rule)
            {
                return configured.Level.Severity();
            }
        }

        return otherwise;
    }

    /// <summary>The severity that a level means; null for none.</summary>
    public static Severity? Severity(this RuleLevel level) => level switch
    {
        RuleLevel.Error => Diagnostics.Severity.Error,
        RuleLevel.Warning => Diagnostics.Severity.Warning,
        RuleLevel.Info => Diagnostics.Severity.Info,
        _ => null,
    };

    /// <summary>The diagnostics as loud as they are to be, without those that are not to be reported.</summary>
    public static IEnumerable<Diagnostic> Apply(this EquatableArray<RuleSeverity> rules, IEnumerable<Diagnostic> diagnostics) => rules.IsEmpty
        ? diagnostics
        : diagnostics.Select(diagnostic => rules.SeverityOf(diagnostic.Id, diagnostic.Severity) is { } severity ? diagnostic with { Severity = severity } : null)
            .OfType<Diagnostic>();
}
