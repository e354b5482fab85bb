using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Model.Findings;

/// <summary>One thing about a schema that is better otherwise.</summary>
public sealed record Finding
{
    /// <summary>Which rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>How loudly it is said.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it is about.</summary>
    public required FindingSubject Subject { get; init; }

    /// <summary>What is wrong: a whole sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Why that matters: a whole sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Statements after which it is gone, each ended by a semicolon; null where only people can know.</summary>
    public string? Fix { get; init; }

    /// <summary>What it is recognised by as long as it is there: its rule and its subject.</summary>
    public string Key => $"{Rule.Id} {Subject.Name}";
}
