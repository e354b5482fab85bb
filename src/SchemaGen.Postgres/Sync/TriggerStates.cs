using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Sync;

/// <summary>Triggers of users, switched off while rows come that have fired them once, and back to what each was.</summary>
internal sealed class TriggerStates
{
    private readonly TargetTransaction _target;
    private readonly List<(string Table, string Trigger, char State)> _triggers = [];

    private TriggerStates(TargetTransaction target) => _target = target;

    /// <summary>Switches off those of the tables and their partitions, as far as the role owns them.</summary>
    public static TriggerStates Disable(TargetTransaction target, IEnumerable<QualifiedName> tables)
    {
        var states = new TriggerStates(target);

        // Before PostgreSQL 15 the copies that partitions have of their root's triggers are internal, and follow it.
        var only = target.ServerVersion >= 150000 ? "'ONLY '" : "CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END";
        target.Query(
            $"""
            SELECT {only} || c.oid::regclass::text, t.tgname::text, t.tgenabled::text
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND pg_has_role(c.relowner, 'USAGE')
              AND (c.oid = ANY ({TargetTransaction.Regclasses(tables)}) OR EXISTS (SELECT FROM pg_partition_ancestors(c.oid) a WHERE a.relid = ANY ({TargetTransaction.Regclasses(tables)})))
            ORDER BY c.oid::regclass::text, 2
            """,
            row => states._triggers.Add((row.GetString(0), row.GetString(1), row.GetString(2)[0])));
        foreach (var (table, trigger, _) in states._triggers)
        {
            target.Execute($"ALTER TABLE {table} DISABLE TRIGGER {SqlIdentifier.Quote(trigger)}");
        }

        return states;
    }

    public void Restore()
    {
        foreach (var (table, trigger, state) in _triggers)
        {
            var word = state switch { 'R' => "REPLICA ", 'A' => "ALWAYS ", _ => "" };
            _target.Execute($"ALTER TABLE {table} ENABLE {word}TRIGGER {SqlIdentifier.Quote(trigger)}");
        }
    }
}
