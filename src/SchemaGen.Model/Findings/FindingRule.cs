using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings;

/// <summary>One rule about schemas. To add one: its class, its line in <see cref="FindingRules"/> and in <see cref="Rules"/>, its page, its case in the tests.</summary>
internal abstract class FindingRule(Rule rule)
{
    public Rule Rule => rule;

    /// <summary>Why it matters: a whole sentence.</summary>
    public abstract string Why { get; }

    /// <summary>Whether it is looked for only where the configuration says so: a matter of taste.</summary>
    public virtual bool IsOptIn => false;

    /// <summary>What is there to say; each subject once.</summary>
    public abstract IEnumerable<Finding> Find(FindingContext schema);

    protected Finding At(FindingSubject subject, string message, string? fix = null) => new()
    {
        Rule = Rule,
        Severity = Rule.DefaultSeverity,
        Subject = subject,
        Message = message,
        Why = Why,
        Fix = fix,
    };
}
