namespace SchemaGen.Testing.Rebuild;

/// <summary>What of the catalogs is not compared as it is, and why.</summary>
internal static class CatalogExceptions
{
    /// <summary>Catalogs of contents, rights and other databases; everything else is compared, also what a later PostgreSQL adds.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        "pg_statistic", "pg_statistic_ext_data", "pg_largeobject", "pg_largeobject_metadata",
        "pg_default_acl", "pg_init_privs", "pg_seclabel", "pg_subscription_rel",
    ];

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["pg_class.relfilenode"] = "where the contents are",
        ["pg_class.relpages"] = "an estimate of the contents",
        ["pg_class.reltuples"] = "an estimate of the contents",
        ["pg_class.relallvisible"] = "an estimate of the contents",
        ["pg_class.relallfrozen"] = "an estimate of the contents",
        ["pg_class.relfrozenxid"] = "the age of the contents",
        ["pg_class.relminmxid"] = "the age of the contents",
        ["pg_class.relrewrite"] = "set only while the contents are written anew",
        ["pg_class.relnatts"] = "counts dropped columns; the others are rows of pg_attribute",
        ["pg_class.relhasindex"] = "a hint that may outlive the last index",
        ["pg_class.relhasrules"] = "a hint that may outlive the last rule",
        ["pg_class.relhastriggers"] = "a hint that may outlive the last trigger",
        ["pg_class.relhassubclass"] = "a hint that may outlive the last child",
        ["pg_attribute.atthasmissing"] = "how rows are read that are older than the column",
        ["pg_attribute.attmissingval"] = "how rows are read that are older than the column",
        ["pg_attribute.attndims"] = "PostgreSQL does not hold columns to it, and pg_dump does not keep it",
        ["pg_index.indcheckxmin"] = "the age of the contents",
        ["pg_description.objsubid"] = "part of the object's name",
        ["pg_depend.objid"] = "part of the row's name",
        ["pg_depend.objsubid"] = "part of the row's name",
        ["pg_depend.refobjid"] = "part of the row's name",
        ["pg_depend.refobjsubid"] = "part of the row's name",
        ["pg_description.objoid"] = "part of the row's name",
    };

    private static readonly Dictionary<string, string> Expressions = new(StringComparer.Ordinal)
    {
        // Toast tables come and go with columns; what users can set of them are their options.
        ["pg_class.reltoastrelid"] = "SELECT t.reloptions FROM pg_class t WHERE t.oid = x.reltoastrelid",

        // Dropped columns leave holes.
        ["pg_attribute.attnum"] = "SELECT count(*) FROM pg_attribute a WHERE a.attrelid = x.attrelid AND a.attnum BETWEEN 1 AND x.attnum AND NOT a.attisdropped",

        // Labels that were added later have fractions.
        ["pg_enum.enumsortorder"] = "SELECT count(*) FROM pg_enum e WHERE e.enumtypid = x.enumtypid AND e.enumsortorder <= x.enumsortorder",

        // Of keys it says whether a partition was made with them or attached.
        ["pg_constraint.connoinherit"] = "CASE WHEN x.contype NOT IN ('p', 'u', 'x') THEN x.connoinherit END",

        // Children that are made after a constraint that is not valid have a valid one; pg_dump does not keep that either.
        ["pg_constraint.convalidated"] = "CASE WHEN x.conislocal THEN x.convalidated END",

        // A set.
        ["pg_policy.polroles"] = "SELECT string_agg(pg_get_userbyid(r), ', ' ORDER BY pg_get_userbyid(r)) FROM unnest(x.polroles) r",

        // Parsed expressions hold OIDs: PostgreSQL prints them.
        ["pg_attrdef.adbin"] = "pg_get_expr(x.adbin, x.adrelid)",
        ["pg_class.relpartbound"] = "pg_get_expr(x.relpartbound, x.oid)",
        ["pg_constraint.conbin"] = "pg_get_expr(x.conbin, x.conrelid)",
        ["pg_index.indexprs"] = "pg_get_indexdef(x.indexrelid)",
        ["pg_index.indpred"] = "pg_get_expr(x.indpred, x.indrelid)",
        ["pg_partitioned_table.partexprs"] = "pg_get_partkeydef(x.partrelid)",
        ["pg_policy.polqual"] = "pg_get_expr(x.polqual, x.polrelid)",
        ["pg_policy.polwithcheck"] = "pg_get_expr(x.polwithcheck, x.polrelid)",
        ["pg_proc.proargdefaults"] = "pg_get_function_arguments(x.oid)",
        ["pg_proc.prosqlbody"] = "pg_get_function_sqlbody(x.oid)",
        ["pg_publication_rel.prqual"] = "pg_get_expr(x.prqual, x.prrelid)",
        ["pg_rewrite.ev_action"] = "pg_get_ruledef(x.oid)",
        ["pg_rewrite.ev_qual"] = "pg_get_expr(x.ev_qual, x.ev_class)",
        ["pg_statistic_ext.stxexprs"] = "pg_get_statisticsobjdef(x.oid)",
        ["pg_trigger.tgqual"] = "pg_get_triggerdef(x.oid)",
        ["pg_type.typdefaultbin"] = "pg_get_expr(x.typdefaultbin, 0)",

        // The words of the statement that set it, where there is a parsed expression.
        ["pg_type.typdefault"] = "CASE WHEN x.typdefaultbin IS NULL THEN x.typdefault END",

        // Flags, and not numbers of columns.
        ["pg_index.indoption"] = "x.indoption",

        // Numbers of columns that no foreign key of the catalogs declares.
        ["pg_publication_rel.prattrs"] = "SELECT string_agg(a.attname, ', ') FROM pg_attribute a WHERE a.attrelid = x.prrelid AND a.attnum = ANY (x.prattrs)",
        ["pg_constraint.confdelsetcols"] = "SELECT string_agg(a.attname, ', ') FROM pg_attribute a WHERE a.attrelid = x.conrelid AND a.attnum = ANY (x.confdelsetcols)",
    };

    /// <summary>True for OIDs of rows, owners, rights, and what has a reason of its own.</summary>
    public static bool NotCompared(string catalog, string name, string type) =>
        name == "oid" || type == "aclitem[]" || name.EndsWith("owner", StringComparison.Ordinal) || Reasons.ContainsKey($"{catalog}.{name}");

    /// <summary>SQL for the value of a column that would otherwise hold OIDs or numbers; null for the others.</summary>
    public static string? Expression(string catalog, string name) => Expressions.GetValueOrDefault($"{catalog}.{name}");
}
