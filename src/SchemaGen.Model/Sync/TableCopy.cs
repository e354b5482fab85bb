using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>How the rows of a table get into the target.</summary>
public enum LoadMethod
{
    /// <summary>COPY into the table as it is: indexes and foreign keys are kept up row by row.</summary>
    Copy,

    /// <summary>COPY while foreign keys and plain indexes are away; they are made anew, and so checked, before the commit.</summary>
    Rebuild,

    /// <summary>COPY into temporary tables, then one INSERT into all tables of a cycle: constraints are checked at its end.</summary>
    Together,
}

/// <summary>A table whose rows are copied: which columns, which rows, how.</summary>
public sealed record TableCopy
{
    public required QualifiedName Name { get; init; }

    /// <summary>The source's table is partitioned: its rows are its partitions'.</summary>
    public bool SourcePartitioned { get; init; }

    /// <summary>The target's table is partitioned.</summary>
    public bool TargetPartitioned { get; init; }

    public EquatableArray<ColumnCopy> Columns { get; init; }

    /// <summary>Columns that tell rows apart: the primary key, else a unique key without NULL; empty when there is none.</summary>
    public EquatableArray<string> Key { get; init; }

    /// <summary>Condition of the rows that are copied, as SQL over the source's columns; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>COPY in its binary format: both sides send and read the same bytes.</summary>
    public bool Binary { get; init; }

    /// <summary>Both servers hash records (PostgreSQL 14), with the same result.</summary>
    public bool HashesRecords { get; init; }

    public LoadMethod Method { get; init; }

    /// <summary>What the source's planner believes; null where nobody has analysed the table.</summary>
    public long? EstimatedRows { get; init; }

    /// <summary>Size in the source, with indexes; 0 where it is not known.</summary>
    public long Bytes { get; init; }

    /// <summary>The columns that the target does not compute itself.</summary>
    public IEnumerable<ColumnCopy> Copied => Columns.Where(static column => !column.Generated);
}
