namespace SchemaGen;

/// <summary>What kind of relation it is in PostgreSQL.</summary>
public enum RelationKind
{
    /// <summary>An ordinary table.</summary>
    Table,

    /// <summary>A partitioned table; its partitions are not listed.</summary>
    PartitionedTable,

    /// <summary>A foreign table.</summary>
    ForeignTable,

    /// <summary>A view.</summary>
    View,

    /// <summary>A materialized view.</summary>
    MaterializedView,

    /// <summary>A relation outside the snapshot's scope: only its name and the columns that keys use are known.</summary>
    External,
}
