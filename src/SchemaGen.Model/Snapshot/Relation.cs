using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>The kinds of relation that have columns one can select.</summary>
public enum RelationKind
{
    Table,
    PartitionedTable,
    ForeignTable,
    View,
    MaterializedView,
}

/// <summary>A table, partitioned table, foreign table, view or materialized view (<c>pg_class</c>).</summary>
public sealed record Relation
{
    public required RelationKind Kind { get; init; }

    public required QualifiedName Name { get; init; }

    public string? Comment { get; init; }

    /// <summary>Of a partitioned table: <c>RANGE (created_at)</c> (<c>pg_get_partkeydef</c>).</summary>
    public string? PartitionKey { get; init; }

    /// <summary>Of a partition: its parent.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary>Of a partition: <c>FOR VALUES FROM … TO …</c> or <c>DEFAULT</c>.</summary>
    public string? PartitionBound { get; init; }

    /// <summary>Of a typed table: the composite type that gives its columns.</summary>
    public QualifiedName? OfType { get; init; }

    /// <summary>Not crash-safe and not replicated.</summary>
    public bool Unlogged { get; init; }

    /// <summary>The table access method, where it is not <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    public string? Tablespace { get; init; }

    /// <summary>Storage parameters, those of its TOAST table with <c>toast.</c> before them; of a view, its options. As <c>name=value</c>.</summary>
    public EquatableArray<string> Options { get; init; }

    /// <summary>Of a foreign table.</summary>
    public string? Server { get; init; }

    /// <summary>Of a foreign table, as <c>name=value</c>; what looks like a secret has no value.</summary>
    public EquatableArray<string> ForeignOptions { get; init; }

    /// <summary>Of a materialized view: true when it has never been filled.</summary>
    public bool Unpopulated { get; init; }

    /// <summary>Of a view: PostgreSQL turns an INSERT into one of its table, as a simple query or an INSTEAD rule lets it.</summary>
    public bool Insertable { get; init; }

    /// <summary>Of a view: the same for UPDATE.</summary>
    public bool Updatable { get; init; }

    /// <summary>Of a view: the same for DELETE.</summary>
    public bool Deletable { get; init; }

    /// <summary>What logical replication sends of the old row.</summary>
    public ReplicaIdentity ReplicaIdentity { get; init; }

    /// <summary>The index of <see cref="ReplicaIdentity.Index"/>.</summary>
    public string? ReplicaIdentityIndex { get; init; }

    /// <summary>The index that <c>CLUSTER</c> goes by.</summary>
    public string? ClusterOn { get; init; }

    /// <summary>Row-level security is enabled.</summary>
    public bool RowSecurity { get; init; }

    /// <summary>Row-level security holds for the table's owner too.</summary>
    public bool ForceRowSecurity { get; init; }

    /// <summary>Parents by <c>INHERITS</c>, in their order.</summary>
    public EquatableArray<QualifiedName> Inherits { get; init; }

    /// <summary>Of a view or materialized view: the query (<c>pg_get_viewdef</c>).</summary>
    public string? Definition { get; init; }

    public EquatableArray<Column> Columns { get; init; }

    public KeyConstraint? PrimaryKey { get; init; }

    public EquatableArray<KeyConstraint> UniqueConstraints { get; init; }

    public EquatableArray<ForeignKey> ForeignKeys { get; init; }

    public EquatableArray<CheckConstraint> Checks { get; init; }

    public EquatableArray<ExclusionConstraint> Exclusions { get; init; }

    /// <summary>Indexes that no constraint stands for.</summary>
    public EquatableArray<Index> Indexes { get; init; }

    public EquatableArray<Trigger> Triggers { get; init; }

    public EquatableArray<RewriteRule> Rules { get; init; }

    public EquatableArray<Policy> Policies { get; init; }

    /// <summary>What the query, the partition key or the options use; <see cref="ObjectKey"/>s.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    /// <summary>The rows, when configuration names the relation as reference data.</summary>
    public ReferenceData? ReferenceData { get; init; }

    public bool IsPartition => PartitionOf is not null;

    public bool IsView => Kind is RelationKind.View or RelationKind.MaterializedView;

    /// <summary>The column that alone is the primary key, or null.</summary>
    public Column? KeyColumn => PrimaryKey is { WithoutOverlaps: false } key && key.Columns.Count == 1 ? FindColumn(key.Columns[0]) : null;

    /// <summary>Names of all constraints but NOT NULL, and of unique indexes: what errors name. A unique index may be called like a check constraint.</summary>
    public IEnumerable<string> ConstraintNames() => (PrimaryKey is null ? [] : new[] { PrimaryKey.Name })
        .Concat(UniqueConstraints.Select(static key => key.Name))
        .Concat(Indexes.Where(static index => index.Unique).Select(static index => index.Name))
        .Concat(ForeignKeys.Select(static key => key.Name))
        .Concat(Checks.Select(static check => check.Name))
        .Concat(Exclusions.Select(static exclusion => exclusion.Name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The column of that name, or null.</summary>
    public Column? FindColumn(string name)
    {
        foreach (var column in Columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
            {
                return column;
            }
        }

        return null;
    }
}

/// <summary>What logical replication sends of the old row (<c>relreplident</c>).</summary>
public enum ReplicaIdentity
{
    /// <summary>Its primary key.</summary>
    Default,
    Nothing,
    Full,
    Index,
}

/// <summary>Rows of a reference table: text as PostgreSQL prints it, ordered by primary key.</summary>
public sealed record ReferenceData
{
    public EquatableArray<string> Columns { get; init; }

    /// <summary>One entry a row, a value a column; null is SQL's NULL.</summary>
    public EquatableArray<ReferenceRow> Rows { get; init; }
}

/// <summary>One row of a reference table.</summary>
public sealed record ReferenceRow(EquatableArray<ReferenceValue> Values);

/// <summary>A value as PostgreSQL prints it, or NULL.</summary>
public readonly record struct ReferenceValue(string? Text);
