namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// What no other query reads: subscriptions, security labels, relations and constraints of a kind that is not known, and
/// objects in a catalog that is not. Privileges are left out on purpose, and large objects are data.
/// </summary>
internal sealed class UnmodelledQuery : CatalogQuery
{
    /// <summary>The catalogs whose objects are in the snapshot, as themselves or as part of others.</summary>
    private const string Known =
        """
        'pg_am', 'pg_amop', 'pg_amproc', 'pg_attrdef', 'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_conversion', 'pg_default_acl', 'pg_event_trigger',
        'pg_extension', 'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_language', 'pg_largeobject', 'pg_namespace', 'pg_opclass', 'pg_operator', 'pg_opfamily',
        'pg_policy', 'pg_proc', 'pg_publication', 'pg_publication_namespace', 'pg_publication_rel', 'pg_rewrite', 'pg_statistic_ext', 'pg_subscription', 'pg_transform',
        'pg_trigger', 'pg_ts_config', 'pg_ts_dict', 'pg_ts_parser', 'pg_ts_template', 'pg_type', 'pg_user_mapping'
        """;

    // pg_depend is large and its catalogs are few: they are found by stepping through its index.
    public override string Sql(int version) =>
        $"""
        WITH RECURSIVE classes AS (
          SELECT min(classid) AS classid FROM pg_depend
          UNION ALL
          SELECT (SELECT min(d.classid) FROM pg_depend d WHERE d.classid > c.classid) FROM classes c WHERE c.classid IS NOT NULL),
        unknown AS (
          SELECT classid FROM classes WHERE classid IN (SELECT oid FROM pg_class WHERE relname NOT IN ({Known}))),
        this AS (SELECT oid FROM pg_database WHERE datname = current_database())
        SELECT 'subscription', quote_ident(subname), NULL, NULL FROM pg_subscription WHERE subdbid = (SELECT oid FROM this)
        UNION ALL
        SELECT 'security label', concat(i.type, ' ', i.identity), 'provider ' || quote_ident(l.provider), i.schema
          FROM pg_seclabel l, pg_identify_object(l.classoid, l.objoid, l.objsubid) i
        UNION ALL
        SELECT i.type, i.identity, NULL, i.schema
          FROM (SELECT classid, objid FROM pg_depend WHERE classid IN (SELECT classid FROM unknown) AND objid >= 16384 AND deptype <> 'e'
            UNION SELECT classid, objid FROM pg_shdepend WHERE dbid = (SELECT oid FROM this) AND classid NOT IN (SELECT oid FROM pg_class WHERE relname IN ({Known}))) d,
            pg_identify_object(d.classid, d.objid, 0) i
          WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
        UNION ALL
        SELECT 'relation', {Printed.Name("n.nspname", "c.relname")}, {Printed.Unknown(("c.relkind", "rpfvmcSiIt"), ("c.relpersistence", "put"))}, n.nspname
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relnamespace IN {UserSchemas} AND (c.relkind NOT IN ('r', 'p', 'f', 'v', 'm', 'c', 'S', 'i', 'I', 't') OR c.relpersistence NOT IN ('p', 'u', 't'))
        UNION ALL
        SELECT 'constraint', {Printed.Name("n.nspname", "k.conname")}, {Printed.Unknown(("k.contype", "puxfcnt"))}, n.nspname
          FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
          WHERE k.connamespace IN {UserSchemas} AND k.contype NOT IN ('p', 'u', 'x', 'f', 'c', 'n', 't')
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog) =>
        catalog.AddUnmodelled(row.Text(0), row.Text(1), row.OptionalText(2), row.OptionalText(3));
}
