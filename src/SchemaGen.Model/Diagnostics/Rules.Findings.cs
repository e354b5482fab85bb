namespace SchemaGen.Model.Diagnostics;

/// <summary>Findings about the schema itself.</summary>
public static partial class Rules
{
    // SG20xx: keys and constraints
    public static readonly Rule NoPrimaryKey = new("SG2001", Severity.Warning, "A table has no primary key");
    public static readonly Rule ForeignKeyTypeMismatch = new("SG2002", Severity.Warning, "A foreign key compares different types");
    public static readonly Rule ForeignKeyUnindexed = new("SG2003", Severity.Warning, "A foreign key has no index");

    /// <summary>Whether there is a rule of that id, about what the schema is like.</summary>
    public static bool IsFinding(string id) => id.StartsWith("SG2", StringComparison.Ordinal) && Find(id) is not null;
}
