using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Sync;

/// <summary>Constraints, indexes and triggers of the emptied tables, as the server prints them: they must be the same afterwards.</summary>
internal sealed class TableStructure
{
    private readonly TargetTransaction _target;
    private readonly string _query;
    private readonly List<string> _before;

    public TableStructure(TargetTransaction target, IEnumerable<QualifiedName> tables)
    {
        var of = $"IN (SELECT t FROM unnest({TargetTransaction.Regclasses(tables)}) t UNION SELECT p.relid FROM unnest({TargetTransaction.Regclasses(tables)}) t, pg_partition_tree(t) p)";
        _query =
            $"""
            SELECT concat_ws(' ', 'constraint', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid), c.condeferrable, c.condeferred, c.convalidated, obj_description(c.oid, 'pg_constraint'))
              FROM pg_constraint c WHERE c.conrelid {of} AND c.contype <> 't'
            UNION ALL
            SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisclustered, i.indisreplident, obj_description(i.indexrelid, 'pg_class'))
              FROM pg_index i WHERE i.indrelid {of}
            UNION ALL
            SELECT concat_ws(' ', 'trigger', t.tgrelid::regclass, pg_get_triggerdef(t.oid), t.tgenabled) FROM pg_trigger t WHERE t.tgrelid {of} AND NOT t.tgisinternal
            ORDER BY 1
            """;
        _target = target;
        _before = Read();
    }

    /// <exception cref="DiagnosticException">SG0077.</exception>
    public void RequireUnchanged()
    {
        var after = Read();
        if (_before.Except(after, StringComparer.Ordinal).Concat(after.Except(_before, StringComparer.Ordinal)).FirstOrDefault() is { } difference)
        {
            throw Rules.SyncFailed.Error($"The target's schema would not be as it was: {difference}. The target is as it was. This is a bug.");
        }
    }

    private List<string> Read()
    {
        var lines = new List<string>();
        _target.Query(_query, row => lines.Add(row.GetString(0)));
        return lines;
    }
}
