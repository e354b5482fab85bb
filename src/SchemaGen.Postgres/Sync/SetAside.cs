using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Sync;

/// <summary>
/// Foreign keys, keys and indexes that are quicker to make anew than to keep up row by row: dropped, and made again by the
/// server's own text, in the same transaction. What that text does not say in full stays where it is.
/// </summary>
internal sealed class SetAside
{
    /// <summary>Foreign keys from planned tables, of tables that are loaded without them or refer to these. One that somebody switched off would come back switched on.</summary>
    private const string ForeignKey =
        """
        c.contype = 'f' AND c.conparentid = 0 AND c.conrelid = ANY (planned.tables) AND c.confrelid = ANY (planned.tables)
          AND (c.conrelid = ANY (loaded.tables) OR c.confrelid = ANY (loaded.tables))
          AND EXISTS (SELECT FROM pg_class k WHERE k.oid = c.conrelid AND k.relkind = 'r' AND pg_has_role(k.relowner, 'USAGE'))
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled <> 'O')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_constraint'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'x'))
        """;

    /// <summary>Indexes that nothing stands on: no replica identity, no CLUSTER, no statistics target, no other tablespace, no extension.</summary>
    private const string Index =
        """
        i.indrelid = ANY (loaded.tables) AND i.indisvalid AND NOT i.indisclustered AND NOT i.indisreplident AND NOT i.indisexclusion AND x.reltablespace = 0
          AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND coalesce(a.attstattarget, -1) >= 0)
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.deptype IN ('e', 'x'))
        """;

    private readonly TargetTransaction _target;
    private readonly string _sets;
    private readonly List<string> _drops = [];
    private readonly List<string> _restores = [];

    private SetAside(TargetTransaction target, IEnumerable<QualifiedName> loaded, IEnumerable<QualifiedName> planned) => (_target, _sets) = (
        target,
        $"WITH loaded AS (SELECT {TargetTransaction.Regclasses(loaded)}::oid[] AS tables), planned AS (SELECT {TargetTransaction.Regclasses(planned)}::oid[] AS tables)");

    /// <summary>Drops them.</summary>
    /// <param name="target">Where.</param>
    /// <param name="loaded">The tables that are loaded without them.</param>
    /// <param name="planned">All tables that are emptied: a foreign key to another is kept, for it would lock that one.</param>
    public static SetAside Take(TargetTransaction target, IReadOnlyList<QualifiedName> loaded, IEnumerable<QualifiedName> planned)
    {
        var aside = new SetAside(target, loaded, planned);
        if (loaded.Count > 0)
        {
            List<string> foreignKeys = [];
            aside.ReadForeignKeys(foreignKeys);
            aside.ReadKeys();
            aside.ReadIndexes();
            aside._restores.AddRange(foreignKeys);
            aside._drops.ForEach(target.Execute);
        }

        return aside;
    }

    /// <summary>Makes keys and indexes; foreign keys are checked with their help afterwards.</summary>
    public void Restore(Action<string> onStatement, CancellationToken cancellationToken)
    {
        foreach (var statement in _restores)
        {
            cancellationToken.ThrowIfCancellationRequested();
            onStatement(statement);
            _target.Execute(statement);
        }
    }

    private void ReadForeignKeys(List<string> restores) => _target.Query(
        $"""
        {_sets} SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint')
        FROM loaded, planned, pg_constraint c WHERE {ForeignKey} ORDER BY 1, 2
        """,
        row =>
        {
            var (table, name) = (row.GetString(0), row.GetString(1));
            _drops.Add($"ALTER TABLE ONLY {table} DROP CONSTRAINT {name}");
            restores.Add($"ALTER TABLE ONLY {table} ADD CONSTRAINT {name} {row.GetString(2)}");
            AddComment(restores, $"CONSTRAINT {name} ON {table}", Optional(row, 3));
        });

    /// <summary>Primary keys and unique constraints, unless a view or a foreign key that stays needs them.</summary>
    private void ReadKeys() => _target.Query(
        $"""
        {_sets} SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_indexdef(i.indexrelid), i.indisprimary, c.condeferrable, c.condeferred,
          obj_description(c.oid, 'pg_constraint'), obj_description(i.indexrelid, 'pg_class'), i.indexrelid::regclass::text
        FROM loaded, pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u')
        WHERE {Index}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_constraint'::regclass AND d.refobjid = c.oid AND d.deptype = 'n')
          AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid AND f.oid NOT IN (SELECT c.oid FROM loaded, planned, pg_constraint c WHERE {ForeignKey}))
        ORDER BY 1, 2
        """,
        row =>
        {
            var (table, name) = (row.GetString(0), row.GetString(1));
            var deferrable = row.GetBoolean(4) ? $" DEFERRABLE INITIALLY {(row.GetBoolean(5) ? "DEFERRED" : "IMMEDIATE")}" : "";
            _drops.Add($"ALTER TABLE ONLY {table} DROP CONSTRAINT {name}");
            _restores.Add(row.GetString(2));
            _restores.Add($"ALTER TABLE ONLY {table} ADD CONSTRAINT {name} {(row.GetBoolean(3) ? "PRIMARY KEY" : "UNIQUE")} USING INDEX {name}{deferrable}");
            AddComment(_restores, $"CONSTRAINT {name} ON {table}", Optional(row, 6));
            AddComment(_restores, $"INDEX {row.GetString(8)}", Optional(row, 7));
        });

    private void ReadIndexes() => _target.Query(
        $"""
        {_sets} SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), obj_description(i.indexrelid, 'pg_class')
        FROM loaded, pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE {Index} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indexrelid AND d.deptype = 'n')
        ORDER BY 1
        """,
        row =>
        {
            var name = row.GetString(0);
            _drops.Add($"DROP INDEX {name}");
            _restores.Add(row.GetString(1));
            AddComment(_restores, $"INDEX {name}", Optional(row, 2));
        });

    private static string? Optional(Npgsql.NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void AddComment(List<string> statements, string subject, string? comment)
    {
        if (comment is not null)
        {
            statements.Add($"COMMENT ON {subject} IS {SqlLiteral.Quote(comment)}");
        }
    }
}
