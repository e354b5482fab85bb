using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Sync;

/// <summary>
/// Foreign keys and plain indexes that are quicker to make anew than to keep up row by row: dropped, and made again by the
/// server's own text, in the same transaction. What that text does not say in full stays where it is.
/// </summary>
internal sealed class SetAside
{
    private readonly TargetTransaction _target;
    private readonly List<string> _indexes = [];
    private readonly List<string> _foreignKeys = [];

    private SetAside(TargetTransaction target) => _target = target;

    /// <summary>Drops them.</summary>
    /// <param name="target">Where.</param>
    /// <param name="tables">The tables that are loaded without them.</param>
    /// <param name="planned">All tables that are emptied: a key to another is kept, for it would lock that one.</param>
    public static SetAside Take(TargetTransaction target, IReadOnlyList<QualifiedName> tables, IEnumerable<QualifiedName> planned)
    {
        var aside = new SetAside(target);
        if (tables.Count > 0)
        {
            List<string> drops = [];
            aside.ReadForeignKeys(tables, planned, drops);
            aside.ReadIndexes(tables, drops);
            drops.ForEach(target.Execute);
        }

        return aside;
    }

    /// <summary>Makes the indexes; foreign keys are checked with their help afterwards.</summary>
    public void Restore(Action<string> onStatement, CancellationToken cancellationToken)
    {
        foreach (var statement in _indexes.Concat(_foreignKeys))
        {
            cancellationToken.ThrowIfCancellationRequested();
            onStatement(statement);
            _target.Execute(statement);
        }
    }

    /// <summary>Those whose triggers fire as they should: a key that somebody switched off would come back switched on.</summary>
    private void ReadForeignKeys(IReadOnlyList<QualifiedName> tables, IEnumerable<QualifiedName> planned, List<string> drops) => _target.Query(
        $"""
        SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint')
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conrelid = ANY ({TargetTransaction.Regclasses(tables)}) AND c.confrelid = ANY ({TargetTransaction.Regclasses(planned)})
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled <> 'O')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_constraint'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'x'))
        ORDER BY 1, 2
        """,
        row =>
        {
            var (table, name) = (row.GetString(0), row.GetString(1));
            drops.Add($"ALTER TABLE ONLY {table} DROP CONSTRAINT {name}");
            _foreignKeys.Add($"ALTER TABLE ONLY {table} ADD CONSTRAINT {name} {row.GetString(2)}");
            AddComment(_foreignKeys, $"CONSTRAINT {name} ON {table}", row.IsDBNull(3) ? null : row.GetString(3));
        });

    /// <summary>Those that nothing stands on: no constraint, no replica identity, no CLUSTER, no statistics target, no other tablespace.</summary>
    private void ReadIndexes(IReadOnlyList<QualifiedName> tables, List<string> drops) => _target.Query(
        $"""
        SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), obj_description(i.indexrelid, 'pg_class')
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indrelid = ANY ({TargetTransaction.Regclasses(tables)}) AND i.indisvalid AND NOT i.indisclustered AND NOT i.indisreplident
          AND c.reltablespace = 0
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
          AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND coalesce(a.attstattarget, -1) >= 0)
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.deptype IN ('e', 'x'))
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indexrelid AND d.deptype = 'n')
        ORDER BY 1
        """,
        row =>
        {
            var name = row.GetString(0);
            drops.Add($"DROP INDEX {name}");
            _indexes.Add(row.GetString(1));
            AddComment(_indexes, $"INDEX {name}", row.IsDBNull(2) ? null : row.GetString(2));
        });

    private static void AddComment(List<string> statements, string subject, string? comment)
    {
        if (comment is not null)
        {
            statements.Add($"COMMENT ON {subject} IS {SqlLiteral.Quote(comment)}");
        }
    }
}
