using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Configuration;

/// <summary>Tables whose rows belong to the schema in spirit: lookup values that code knows by heart.</summary>
public sealed record ReferenceTable
{
    /// <summary>Pattern of their names; the first rule that fits a table counts. Rows of a partition are its parent's.</summary>
    public required string Relation { get; init; }

    /// <summary>
    /// Patterns of the columns to record, in their order. Empty means all but what nobody knows by heart: credentials,
    /// binary data, search vectors, and times that the database fills. A credential is recorded only when its whole name is here.
    /// </summary>
    public EquatableArray<string> Columns { get; init; }

    /// <summary>Patterns of columns that are recorded without their values: <see cref="Redacted"/> for what is not NULL.</summary>
    public EquatableArray<string> Redact { get; init; }

    /// <summary>The number of rows that may be recorded; of a table with more, none is.</summary>
    public long Limit { get; init; } = DefaultLimit;

    /// <summary>What becomes of the rows in C#.</summary>
    public ValueCode CSharp { get; init; }

    /// <summary>The column that has the values; by default the primary key.</summary>
    public string? Value { get; init; }

    /// <summary>The column that has the members' names; by default the first of the usual ones, such as <c>code</c> and <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The column that has the members' documentation; by default the first of the usual ones, such as <c>description</c> and <c>label</c>.</summary>
    public string? Description { get; init; }

    /// <summary>What stands for a value that is not to be seen.</summary>
    public const string Redacted = "***";

    internal const long DefaultLimit = 200;
}
