using System.Globalization;

namespace SchemaGen.Postgres.Migrations.Effects;

/// <summary>
/// The catalogs that effects are read from, each as a query for what changed since a transaction. What people made has
/// object identifiers from 16384 on; the rows of a catalog say by their <c>xmin</c> which transaction wrote them.
/// </summary>
internal static class ObjectQuery
{
    private const string FirstOid = "16384";

    /// <summary>Name of the catalog, identifier, owner's key, kind, name, what is shown, what makes it another one, condition, what is implied beyond what depends internally.</summary>
    private sealed record Source(string Catalog, string Oid, string Where)
    {
        public string Key { get; init; } = "x.oid::text";

        public string Owner { get; init; } = "NULL::text";

        public string Kind { get; init; } = "i.type";

        public string Name { get; init; } = "replace(i.identity, 'pg_catalog.', '')";

        public string Shown { get; init; } = "''";

        public string Print { get; init; } = "x::text";

        public string Implied { get; init; } = "false";

        public bool Identified => (Kind + Name).Contains("i.", StringComparison.Ordinal);
    }

    private static readonly Source[] Sources =
    [
        new("pg_class", "x.oid", "x.relnamespace <> 99 AND x.relpersistence <> 't'")
        {
            Owner = "(SELECT 'pg_class/' || n.indrelid FROM pg_index n WHERE n.indexrelid = x.oid)",
            Print = "ROW(x.relname, x.relnamespace, x.reloftype, x.relam, x.reltablespace, x.relpersistence, x.relrowsecurity, x.relforcerowsecurity, x.relreplident, x.relacl, x.reloptions)::text",
            Implied = "x.relkind IN ('c') OR (x.relkind = 'S' AND EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = x.oid AND d.deptype = 'a' AND d.refobjsubid > 0))",
        },
        new("pg_attribute", "x.attrelid", "x.attnum > 0 AND NOT x.attisdropped AND x.attrelid IN (SELECT r.oid FROM pg_class r WHERE r.oid >= " + FirstOid + " AND r.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND r.relpersistence <> 't' AND r.relnamespace <> 99)")
        {
            Key = "x.attrelid || '/' || x.attnum",
            Owner = "'pg_class/' || x.attrelid",
            Kind = "'column'",
            Name = "quote_ident(x.attname)",
            Shown = "format_type(x.atttypid, x.atttypmod) || CASE WHEN x.attnotnull THEN ' NOT NULL' ELSE '' END",
            Print = "ROW(x.attname, x.atttypid, x.atttypmod, x.attnotnull, x.attidentity, x.attgenerated, x.attcollation, x.attoptions, x.attacl, x.attstorage)::text",
        },
        Part("pg_attrdef", "x.adrelid", "'default of column'", "(SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = x.adrelid AND a.attnum = x.adnum)"),
        Part("pg_constraint", "CASE WHEN x.conrelid <> 0 THEN x.conrelid ELSE x.contypid END", "'constraint'", "quote_ident(x.conname)") with
        {
            Owner = "CASE WHEN x.conrelid <> 0 THEN 'pg_class/' || x.conrelid ELSE 'pg_type/' || x.contypid END",
            Implied = "x.contype IN ('n', 't') OR x.conparentid <> 0",
        },
        Part("pg_trigger", "x.tgrelid", "'trigger'", "quote_ident(x.tgname)") with { Implied = "x.tgisinternal" },
        Part("pg_rewrite", "x.ev_class", "CASE WHEN x.rulename = '_RETURN' THEN 'definition' ELSE 'rule' END", "CASE WHEN x.rulename = '_RETURN' THEN '' ELSE quote_ident(x.rulename) END"),
        Part("pg_policy", "x.polrelid", "'policy'", "quote_ident(x.polname)"),
        Part("pg_sequence", "x.seqrelid", "'parameters'", "''") with { Key = "x.seqrelid::text" },
        Part("pg_inherits", "x.inhrelid", "'parent'", "x.inhparent::regclass::text") with { Key = "x.inhrelid || '/' || x.inhparent", Where = "(SELECT r.relkind IN ('r', 'p', 'f') FROM pg_class r WHERE r.oid = x.inhrelid)" },
        Part("pg_enum", "x.enumtypid", "'label'", "quote_literal(x.enumlabel)") with { Owner = "'pg_type/' || x.enumtypid" },
        Part("pg_publication_rel", "x.prpubid", "'table'", "x.prrelid::regclass::text") with { Owner = "'pg_publication/' || x.prpubid" },
        new("pg_description", "x.objoid", "x.classoid <> 'pg_class'::regclass OR x.objoid > 0")
        {
            Key = "x.classoid || '/' || x.objoid || '/' || x.objsubid",
            Owner = "x.classoid::regclass || '/' || x.objoid",
            Kind = "'comment'",
            Name = "CASE WHEN x.objsubid = 0 THEN '' ELSE (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = x.objoid AND a.attnum = x.objsubid) END",
            Print = "x.description",
        },
        new("pg_type", "x.oid", "true"),
        new("pg_proc", "x.oid", "true") { Name = "x.pronamespace::regnamespace || '.' || quote_ident(x.proname) || '(' || oidvectortypes(x.proargtypes) || ')'" },
        new("pg_namespace", "x.oid", "x.nspname !~ '^pg_'"),
        .. new[]
        {
            "pg_extension", "pg_operator", "pg_opclass", "pg_opfamily", "pg_cast", "pg_collation", "pg_conversion", "pg_language", "pg_ts_config", "pg_ts_dict", "pg_ts_parser",
            "pg_ts_template", "pg_foreign_data_wrapper", "pg_foreign_server", "pg_publication", "pg_event_trigger", "pg_statistic_ext", "pg_am", "pg_transform", "pg_default_acl",
        }.Select(static catalog => new Source(catalog, "x.oid", "true")),
    ];

    /// <summary>What was written since: key, owner, kind, name, what is shown, print, whether it is implied. Its parameter is the first transaction that counts.</summary>
    public static string Changes { get; } = string.Join("\nUNION ALL ", Sources.Select(static source =>
        $"""
        SELECT '{source.Catalog}/' || {source.Key}, {source.Owner}, {source.Kind}, {source.Name}, {source.Shown}, md5({source.Print}), {Implied(source)}
        FROM pg_catalog.{source.Catalog} x{(source.Identified ? $" CROSS JOIN LATERAL pg_identify_object('{source.Catalog}'::regclass, x.oid, 0) i" : "")}
        WHERE {Scope(source)} AND x.xmin::text::bigint >= $1
        """));

    /// <summary>How many there are: catalog, number.</summary>
    public static string Counts { get; } = string.Join("\nUNION ALL ", Sources.Select(static source =>
        $"SELECT '{source.Catalog}', count(*) FROM pg_catalog.{source.Catalog} x WHERE {Scope(source)}"));

    /// <summary>Keys of all that a catalog has.</summary>
    public static string Keys(string catalog)
    {
        var source = Array.Find(Sources, source => source.Catalog == catalog)!;
        return $"SELECT '{source.Catalog}/' || {source.Key} FROM pg_catalog.{source.Catalog} x WHERE {Scope(source)}";
    }

    /// <summary>The first transaction that has not begun.</summary>
    public const string NextTransaction = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private static Source Part(string catalog, string owner, string kind, string name) =>
        new(catalog, owner, "true") { Owner = $"'pg_class/' || {owner}", Kind = kind, Name = name };

    private static string Scope(Source source) => string.Create(CultureInfo.InvariantCulture, $"{source.Oid} >= {FirstOid} AND ({source.Where})");

    /// <summary>What depends internally was made with something else, and goes with it; 'P' and 'S' are a partition's copies of its parent's.</summary>
    private static string Implied(Source source) => !source.Key.StartsWith("x.oid", StringComparison.Ordinal)
        ? source.Implied
        : $"({source.Implied}) OR EXISTS (SELECT FROM pg_depend d WHERE d.classid = '{source.Catalog}'::regclass AND d.objid = x.oid AND d.objsubid = 0 AND d.deptype IN ('i', 'e', 'P', 'S')){(source.Catalog == "pg_rewrite" ? " AND x.rulename <> '_RETURN'" : "")}";
}
