using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>Which findings about the schema are reported, how loudly, and where.</summary>
public sealed record FindingsConfiguration
{
    public static FindingsConfiguration Default { get; } = new();

    /// <summary>Whether builds report those that the baseline does not have. Without it only those who ask get to know.</summary>
    public bool Build { get; init; }

    /// <summary>How loudly rules are reported, and of what; the first that fits counts.</summary>
    public EquatableArray<FindingLevel> Levels { get; init; }

    /// <summary>What is meant to be as it is.</summary>
    public EquatableArray<FindingSuppression> Suppress { get; init; }
}

/// <summary>How loudly a rule is reported.</summary>
public sealed record FindingLevel
{
    /// <summary>Pattern of the rules' ids: <c>SG2003</c>, <c>SG21*</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Pattern of what it is about; null for everything.</summary>
    public string? Object { get; init; }

    /// <summary>How loudly.</summary>
    public RuleLevel Level { get; init; }
}

/// <summary>Something that a rule finds and that is meant to be so.</summary>
public sealed record FindingSuppression
{
    /// <summary>Pattern of the rules' ids.</summary>
    public required string Rule { get; init; }

    /// <summary>Pattern of what it is about.</summary>
    public required string Object { get; init; }

    /// <summary>Why it is meant to be so.</summary>
    public required string Because { get; init; }
}
