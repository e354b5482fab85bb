using Npgsql;

namespace SchemaGen.Operations.Tests.Documented;

/// <summary>What a catalog says, by SQL of its own: nothing here is shared with what reads catalogs for snapshots.</summary>
internal static class CatalogFacts
{
    private const string Relations =
        """
        WITH relation AS (
            SELECT c.oid, c.relkind, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS shown
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        )

        """;

    private static readonly string[] Queries =
    [
        "SELECT shown, 'relation', '', coalesce(obj_description(oid, 'pg_class'), '') FROM relation",
        """
        SELECT r.shown, 'column', a.attname, concat_ws(E'\x01', format_type(a.atttypid, a.atttypmod),
            CASE WHEN r.relkind IN ('v', 'm') THEN '' WHEN a.attnotnull OR EXISTS (SELECT 1 FROM pg_type t WHERE t.oid = a.atttypid AND t.typtype = 'd' AND t.typnotnull) THEN 'NO' ELSE 'YES' END,
            coalesce(pg_get_expr(d.adbin, d.adrelid), ''), coalesce(col_description(r.oid, a.attnum), ''))
        FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum AND r.relkind NOT IN ('v', 'm')
        """,
        """
        SELECT r.shown, c.contype::text, c.conname, CASE c.contype
            WHEN 'c' THEN pg_get_expr(c.conbin, c.conrelid)
            WHEN 'f' THEN (SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || t.relname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace WHERE t.oid = c.confrelid)
            ELSE '' END || E'\x01' || coalesce((SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number), '')
        FROM relation r JOIN pg_constraint c ON c.conrelid = r.oid AND c.contype IN ('p', 'u', 'f', 'c')
        """,
        """
        SELECT r.shown, 'index', i.relname, CASE WHEN x.indisunique THEN 'unique ' ELSE '' END
        FROM relation r JOIN pg_index x ON x.indrelid = r.oid JOIN pg_class i ON i.oid = x.indexrelid
        WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid AND c.contype IN ('p', 'u', 'x'))
        """,
        "SELECT r.shown, 'trigger', t.tgname, '' FROM relation r JOIN pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal",
        """
        SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || t.typname, 'label', e.enumlabel, ''
        FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
        """,
    ];

    /// <summary>All facts of the schemas that people made.</summary>
    public static async Task<IReadOnlyList<CatalogFact>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var path = new NpgsqlCommand("SET search_path TO ''", connection))
        {
            await path.ExecuteNonQueryAsync();
        }

        var facts = new List<CatalogFact>();
        foreach (var query in Queries)
        {
            await using var command = new NpgsqlCommand(Relations + query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                facts.Add(new CatalogFact(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3).Split('\u0001')));
            }
        }

        return facts;
    }
}

/// <summary>One thing that a catalog says.</summary>
/// <param name="Owner">The relation or type, without its schema where that is public.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Details">What else there is.</param>
internal sealed record CatalogFact(string Owner, string Kind, string Name, string[] Details);
