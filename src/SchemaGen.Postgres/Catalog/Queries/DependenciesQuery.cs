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
    private static readonly NamedCatalog[] Catalogs =
    [
        new("routine", "pg_proc", "pro", Distinction: "oidvectortypes(o.proargtypes)"),
        new("operator", "pg_operator", "opr", Distinction: $"concat({Operand("o.oprleft")}, ', ', {Operand("o.oprright")})"),
        new("operator class", "pg_opclass", "opc", Distinction: "(SELECT amname FROM pg_am WHERE oid = o.opcmethod)"),
        new("operator family", "pg_opfamily", "opf", Distinction: "(SELECT amname FROM pg_am WHERE oid = o.opfmethod)"),
        new("collation", "pg_collation", "coll"),
        new("text search parser", "pg_ts_parser", "prs"),
        new("text search template", "pg_ts_template", "tmpl"),
        new("text search dictionary", "pg_ts_dict", "dict"),
        new("text search configuration", "pg_ts_config", "cfg"),
        new("extension", "pg_extension", "ext", HasSchema: false),
        new("language", "pg_language", "lan", HasSchema: false),
        new("access method", "pg_am", "am", HasSchema: false),
        new("foreign data wrapper", "pg_foreign_data_wrapper", "fdw", HasSchema: false),
        new("server", "pg_foreign_server", "srv", HasSchema: false),
    ];

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
        {string.Join("\nUNION ALL\n", Catalogs.Select(static catalog => catalog.Sql))}
        UNION ALL
        SELECT DISTINCT d.classid, d.objid, 'extension member', NULL, x.extname, NULL FROM needs d JOIN pg_extension x ON x.oid = d.extension JOIN pg_namespace n ON n.oid = x.extnamespace
          WHERE (x.extname, n.nspname) <> ('plpgsql', 'pg_catalog') AND NOT EXISTS (SELECT FROM members m WHERE m.classid = d.classid AND m.objid = d.objid)
        UNION ALL
        SELECT d.classid, d.objid, 'schema', NULL, n.nspname, NULL FROM d JOIN pg_namespace n ON n.oid = d.refobjid WHERE d.refclassid = 'pg_namespace'::regclass AND n.nspname <> 'public'
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

    private static string Operand(string oid) => $"CASE {oid} WHEN 0 THEN 'NONE' ELSE format_type({oid}, NULL) END";

    /// <summary>A catalog that names its objects as most do.</summary>
    /// <param name="Kind">What they are.</param>
    /// <param name="Name">The catalog.</param>
    /// <param name="Prefix">What its columns begin with.</param>
    /// <param name="HasSchema">Whether they are in schemas.</param>
    /// <param name="Distinction">SQL for what tells namesakes apart, of a row <c>o</c>; null where there are none.</param>
    private sealed record NamedCatalog(string Kind, string Name, string Prefix, bool HasSchema = true, string? Distinction = null)
    {
        /// <summary>Those of <c>d</c> that refer to it.</summary>
        public string Sql =>
            $"""
            SELECT d.classid, d.objid, '{Kind}', {(HasSchema ? "n.nspname" : "NULL")}, o.{Prefix}name, {Distinction ?? "NULL"}
              FROM d JOIN {Name} o ON o.oid = d.refobjid{(HasSchema ? $" JOIN pg_namespace n ON n.oid = o.{Prefix}namespace" : "")} WHERE d.refclassid = '{Name}'::regclass
            """;
    }
}
