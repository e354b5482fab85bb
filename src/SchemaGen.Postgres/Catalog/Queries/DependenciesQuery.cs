using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_depend</c>: what objects need besides what their own properties say. A table's column types and a foreign key's
/// table are left out; what the text of a query, an expression or a body uses is not. What a part needs, such as a view's
/// rule or an operator of a class, the whole needs. An array stands for its element, a multirange for its range, a member
/// of an extension for the extension, but for plpgsql, which every new database has.
/// A default's sequence that the table itself owns, as <c>serial</c> makes it, is left out too: the sequence says so.
/// </summary>
internal sealed class DependenciesQuery : CatalogQuery
{
    // Each referenced catalog names its objects in its own way: schema, name, and what tells namesakes apart.
    public override string Sql(int version) =>
        $"""
        WITH parts AS MATERIALIZED (
          SELECT 'pg_rewrite'::regclass::oid AS classid, oid AS objid, 'pg_class'::regclass::oid AS wholeclass, ev_class AS whole FROM pg_rewrite WHERE rulename = '_RETURN' AND oid >= 16384
          UNION ALL
          SELECT 'pg_publication_rel'::regclass, oid, 'pg_publication'::regclass, prpubid FROM pg_publication_rel
          {Since(version, 15, "UNION ALL SELECT 'pg_publication_namespace'::regclass, oid, 'pg_publication'::regclass, pnpubid FROM pg_publication_namespace", "")}
          UNION ALL
          SELECT classid, objid, refclassid, refobjid FROM pg_depend
          WHERE classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass) AND objid >= 16384),
        members AS MATERIALIZED (SELECT classid, objid, refobjid AS extension FROM pg_depend WHERE deptype = 'e'),
        needs AS MATERIALIZED (
          SELECT DISTINCT coalesce(p.wholeclass, d.classid) AS classid, coalesce(p.whole, d.objid) AS objid, d.refclassid, d.refobjid, m.extension
          FROM pg_depend d LEFT JOIN parts p ON p.classid = d.classid AND p.objid = d.objid LEFT JOIN members m ON m.classid = d.refclassid AND m.objid = d.refobjid
          WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.refobjid IS DISTINCT FROM p.whole AND (d.deptype IN ('n', 'a', 'x')
              OR d.deptype = 'i' AND d.classid NOT IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass, 'pg_rewrite'::regclass))
            AND (d.refclassid <> 'pg_namespace'::regclass OR p.wholeclass = 'pg_publication'::regclass) AND (d.refclassid <> 'pg_extension'::regclass OR d.classid = 'pg_extension'::regclass OR d.deptype = 'x')
            AND NOT (d.classid = 'pg_class'::regclass AND d.refclassid IN ('pg_class'::regclass, 'pg_type'::regclass))
            AND (d.refclassid <> 'pg_class'::regclass OR d.classid = 'pg_publication_rel'::regclass
              OR d.deptype <> 'a' AND d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass)
              OR d.deptype = 'n' AND d.refobjid IN (SELECT seqrelid FROM pg_sequence))),
        d AS MATERIALIZED (SELECT * FROM needs WHERE extension IS NULL)
        SELECT d.classid, d.objid, 'relation', n.nspname, c.relname, NULL FROM d JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE d.refclassid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND d.objid <> c.oid
        UNION ALL
        SELECT d.classid, d.objid, 'sequence', n.nspname, c.relname, NULL FROM d JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE d.refclassid = 'pg_class'::regclass AND c.relkind = 'S' AND NOT EXISTS (
            SELECT FROM pg_attrdef a JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.adrelid AND o.deptype = 'a'
            WHERE d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid AND o.objid = c.oid)
        UNION ALL
        SELECT d.classid, d.objid, 'type', n.nspname, c.relname, NULL FROM d JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE d.refclassid = 'pg_class'::regclass AND c.relkind = 'c'
        UNION ALL
        SELECT d.classid, d.objid, CASE WHEN c.relkind IN ('r', 'p', 'f', 'v', 'm') THEN 'relation' ELSE 'type' END, n.nspname, t.typname, NULL
          FROM d JOIN pg_type a ON a.oid = d.refobjid
            LEFT JOIN pg_type e ON e.oid = a.typelem AND e.typarray = a.oid
            {Since(version, 14, "LEFT JOIN pg_range m ON m.rngmultitypid = coalesce(e.oid, a.oid)", "")}
            JOIN pg_type t ON t.oid = coalesce({Since(version, 14, "m.rngtypid, ", "")}e.oid, a.oid)
            JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
          WHERE d.refclassid = 'pg_type'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'routine', n.nspname, p.proname, oidvectortypes(p.proargtypes) FROM d JOIN pg_proc p ON p.oid = d.refobjid JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE d.refclassid = 'pg_proc'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'operator', n.nspname, o.oprname,
            concat(CASE o.oprleft WHEN 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END, ', ', CASE o.oprright WHEN 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END)
          FROM d JOIN pg_operator o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.oprnamespace
          WHERE d.refclassid = 'pg_operator'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'operator class', n.nspname, o.opcname, m.amname FROM d JOIN pg_opclass o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod
          WHERE d.refclassid = 'pg_opclass'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'operator family', n.nspname, o.opfname, m.amname FROM d JOIN pg_opfamily o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.opfnamespace JOIN pg_am m ON m.oid = o.opfmethod
          WHERE d.refclassid = 'pg_opfamily'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'collation', n.nspname, o.collname, NULL FROM d JOIN pg_collation o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.collnamespace
          WHERE d.refclassid = 'pg_collation'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'text search parser', n.nspname, o.prsname, NULL FROM d JOIN pg_ts_parser o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.prsnamespace
          WHERE d.refclassid = 'pg_ts_parser'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'text search template', n.nspname, o.tmplname, NULL FROM d JOIN pg_ts_template o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.tmplnamespace
          WHERE d.refclassid = 'pg_ts_template'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'text search dictionary', n.nspname, o.dictname, NULL FROM d JOIN pg_ts_dict o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.dictnamespace
          WHERE d.refclassid = 'pg_ts_dict'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'text search configuration', n.nspname, o.cfgname, NULL FROM d JOIN pg_ts_config o ON o.oid = d.refobjid JOIN pg_namespace n ON n.oid = o.cfgnamespace
          WHERE d.refclassid = 'pg_ts_config'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'extension', NULL, x.extname, NULL FROM d JOIN pg_extension x ON x.oid = d.refobjid WHERE d.refclassid = 'pg_extension'::regclass
        UNION ALL
        SELECT DISTINCT d.classid, d.objid, 'extension member', NULL, x.extname, NULL FROM needs d JOIN pg_extension x ON x.oid = d.extension JOIN pg_namespace n ON n.oid = x.extnamespace
          WHERE (x.extname, n.nspname) <> ('plpgsql', 'pg_catalog') AND NOT EXISTS (SELECT FROM members m WHERE m.classid = d.classid AND m.objid = d.objid)
        UNION ALL
        SELECT d.classid, d.objid, 'schema', NULL, n.nspname, NULL FROM d JOIN pg_namespace n ON n.oid = d.refobjid WHERE d.refclassid = 'pg_namespace'::regclass AND n.nspname <> 'public'
        UNION ALL
        SELECT d.classid, d.objid, 'language', NULL, l.lanname, NULL FROM d JOIN pg_language l ON l.oid = d.refobjid WHERE d.refclassid = 'pg_language'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'access method', NULL, m.amname, NULL FROM d JOIN pg_am m ON m.oid = d.refobjid WHERE d.refclassid = 'pg_am'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'foreign data wrapper', NULL, w.fdwname, NULL FROM d JOIN pg_foreign_data_wrapper w ON w.oid = d.refobjid WHERE d.refclassid = 'pg_foreign_data_wrapper'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'server', NULL, s.srvname, NULL FROM d JOIN pg_foreign_server s ON s.oid = d.refobjid WHERE d.refclassid = 'pg_foreign_server'::regclass
        UNION ALL
        SELECT d.classid, d.objid, 'constraint', n.nspname, c.relname, k.conname FROM d JOIN pg_constraint k ON k.oid = d.refobjid JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE d.refclassid = 'pg_constraint'::regclass AND d.classid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_rewrite'::regclass)
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog) =>
        catalog.AddDependency(row.Oid(0), row.Oid(1), KeyOf(row.Text(2), row.OptionalText(3), row.Text(4), row.OptionalText(5)));

    private static string KeyOf(string kind, string? schema, string name, string? distinction) => kind switch
    {
        "relation" => ObjectKey.Relation(new(schema!, name)),
        "type" => ObjectKey.Type(new(schema!, name)),
        "sequence" => ObjectKey.Sequence(new(schema!, name)),
        "routine" => ObjectKey.Routine(new(schema!, name), distinction!),
        "constraint" => ObjectKey.Constraint(new(schema!, name), distinction!),
        "extension member" => ObjectKey.ExtensionMember(name),
        "operator" => ObjectKey.Operator(schema!, name, distinction!),
        _ => ObjectKey.Other(kind, schema, name, distinction),
    };
}
