namespace SchemaGen.Model.Snapshot;

/// <summary>The column of a table, partitioned table or foreign table that a view's column comes from, through views over views.</summary>
public sealed record ColumnOrigin
{
    public required string Schema { get; init; }

    public required string Relation { get; init; }

    public required string Column { get; init; }

    /// <summary>Schema and relation.</summary>
    public QualifiedName RelationName => new(Schema, Relation);
}
