namespace SchemaGen.Model.Snapshot;

/// <summary>Something in the catalog that this SchemaGen does not know how to record: it is named, so that nobody takes its absence for a fact.</summary>
public sealed record UnmodelledObject
{
    /// <summary>What it is, in PostgreSQL's words: <c>subscription</c>, <c>security label</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name, quoted as in SQL; of a part, after that of the whole.</summary>
    public required string Name { get; init; }

    /// <summary>The catalog's letter or property that is not known, if that is all.</summary>
    public string? Detail { get; init; }
}
