using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>A rule (<c>CREATE RULE</c>); the one that makes a view is the view's definition.</summary>
public sealed record RewriteRule
{
    public required string Name { get; init; }

    public TriggerState State { get; init; }

    /// <summary>The whole statement (<c>pg_get_ruledef</c>).</summary>
    public required string Definition { get; init; }

    /// <summary>What it uses; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    public string? Comment { get; init; }
}
