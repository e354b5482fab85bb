namespace SchemaGen.Model.Configuration;

/// <summary>The sections of <c>DATABASE_ANALYSIS.md</c>, as a configuration names them.</summary>
public static class DocumentSections
{
    public const string Summary = "summary";
    public const string DataFlow = "dataFlow";
    public const string Relations = "relations";
    public const string Routines = "routines";
    public const string Types = "types";
    public const string Sequences = "sequences";
    public const string Extensions = "extensions";
    public const string External = "external";
    public const string Objects = "objects";
    public const string Findings = "findings";
    public const string KeyRelationships = "keyRelationships";

    /// <summary>All, in their usual order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Summary, DataFlow, Relations, Routines, Types, Sequences, Extensions, External, Objects, Findings, KeyRelationships];

    /// <summary>What is wrong with a section's name; null for nothing.</summary>
    public static string? ProblemOf(string name) =>
        All.Contains(name) ? null : $"'{name}' is no section of the analysis; there are: {string.Join(", ", All)}";
}
