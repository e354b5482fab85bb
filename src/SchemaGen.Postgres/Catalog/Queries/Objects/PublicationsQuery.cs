using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_publication</c>, <c>pg_publication_rel</c> and <c>pg_publication_namespace</c>; a table or schema a statement.</summary>
internal sealed class PublicationsQuery() : ObjectQuery(ObjectKind.Publication, SystemCatalog.Publication)
{
    public override string Sql(int version)
    {
        const string Publish = "concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)";
        const string Columns = "(SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs))";
        return $"""
            SELECT p.oid, NULL, p.pubname, NULL,
              concat_ws(E'\n', concat('CREATE PUBLICATION ', quote_ident(p.pubname), CASE WHEN p.puballtables THEN ' FOR ALL TABLES' END,
                  ' WITH (' || nullif(concat_ws(', ',
                    'publish = ' || quote_literal(nullif({Publish}, 'insert, update, delete, truncate')),
                    CASE WHEN p.pubviaroot THEN 'publish_via_partition_root = true' END,
                    {Since(version, 18, "CASE p.pubgencols WHEN 's' THEN 'publish_generated_columns = stored' END", "NULL")}), '') || ')', ';'),
                {Since(version, 15, "(SELECT string_agg(format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I;', p.pubname, n.nspname), E'\\n' ORDER BY n.nspname) FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid)", "NULL")},
                (SELECT string_agg(concat('ALTER PUBLICATION ', quote_ident(p.pubname), ' ADD TABLE ONLY ', {Printed.Name("n.nspname", "c.relname")},
                    {Since(version, 15, $"{Columns}, ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')'", "NULL")}, ';'), E'\n' ORDER BY n.nspname, c.relname)
                  FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid)),
              {Since(version, 18, Printed.Unknown(("p.pubgencols", "ns")), "NULL")}
            FROM pg_publication p
            """;
    }
}
