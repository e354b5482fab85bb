using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>A sequence that is set to where the source's stands.</summary>
/// <param name="Source">Its name in the source.</param>
/// <param name="Target">Its name in the target: that of an identity column may be another.</param>
public sealed record SequenceCopy(QualifiedName Source, QualifiedName Target);

/// <summary>Tables that are loaded as one: a cycle of foreign keys, or a table by itself.</summary>
/// <param name="Tables">Sorted by name.</param>
public sealed record LoadGroup(EquatableArray<TableCopy> Tables);

/// <summary>What a sync does, before anything is done.</summary>
public sealed record SyncPlan
{
    public SyncMode Mode { get; init; }

    /// <summary>In the order of loading: each after all that it refers to.</summary>
    public EquatableArray<LoadGroup> Groups { get; init; }

    public EquatableArray<SequenceCopy> Sequences { get; init; }

    /// <summary>What is not copied and might be missed, a sentence each.</summary>
    public EquatableArray<string> Notes { get; init; }

    /// <summary>Columns that look personal, and that no rule is about.</summary>
    public EquatableArray<string> Unmasked { get; init; }

    /// <summary>Whether masks are computed with the key.</summary>
    public bool NeedsMaskingKey { get; init; }

    /// <summary>The setting of the source's session that holds the key.</summary>
    public static string MaskingKeySetting => MaskExpression.MaskingKeySetting;

    /// <summary>Tables of the target, all of which are emptied by <c>replace</c>, in the order of loading.</summary>
    public IEnumerable<TableCopy> Tables => Groups.SelectMany(static group => group.Tables);
}

/// <summary>One side of a sync, as far as a plan depends on it.</summary>
/// <param name="Snapshot">All schemas, so that foreign keys from outside are seen.</param>
/// <param name="Tables">What is known of tables besides; a table that is not there counts as <see cref="TableState.Unknown"/>.</param>
/// <param name="ServerVersion">As <c>server_version_num</c>.</param>
public sealed record SyncSide(SchemaSnapshot Snapshot, IReadOnlyDictionary<QualifiedName, TableState> Tables, int ServerVersion)
{
    internal TableState StateOf(QualifiedName table) => Tables.TryGetValue(table, out var state) ? state : TableState.Unknown;
}

/// <summary>What a role may do with a table, and how much it holds.</summary>
public sealed record TableState
{
    public static TableState Unknown { get; } = new();

    /// <summary>The role is the owner, or a member of it.</summary>
    public bool Owned { get; init; }

    /// <summary>SELECT.</summary>
    public bool Readable { get; init; }

    /// <summary>INSERT and TRUNCATE.</summary>
    public bool Replaceable { get; init; }

    /// <summary>Row-level security would hide rows from the role.</summary>
    public bool RowSecurity { get; init; }

    public long? EstimatedRows { get; init; }

    public long Bytes { get; init; }
}
