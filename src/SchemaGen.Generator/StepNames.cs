namespace SchemaGen.Generator;

/// <summary>Names of the pipeline's steps, for the tests that assert what is cached.</summary>
public static class StepNames
{
    public const string Files = nameof(Files);
    public const string Snapshot = nameof(Snapshot);
    public const string Configuration = nameof(Configuration);
    public const string Tombstones = nameof(Tombstones);
    public const string Baseline = nameof(Baseline);
    public const string SchemaFindings = nameof(SchemaFindings);
    public const string Options = nameof(Options);
    public const string References = nameof(References);
    public const string Findings = nameof(Findings);
    public const string Sources = nameof(Sources);
}
