using System.Globalization;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// A text that changes with every DDL statement and with nothing else, at a small part of what reading the catalog costs.
/// <para>
/// A row of a catalog never changes: it is replaced by one whose <c>xmin</c>, the transaction that wrote it, is new. So the
/// number of rows and the sum of a hash of <c>xmin</c> tell whether a catalog is as it was. ANALYZE and VACUUM overwrite
/// their statistics in place and do not show; temporary objects, which come and go by themselves, are left out.
/// </para>
/// <para>
/// The text is good for one server since its start: a copy that was restored has the same numbers with another content.
/// </para>
/// </summary>
internal static class CatalogDigest
{
    private const string NotTemporary = " NOT IN (SELECT oid FROM temporary)";
    private const string NotInTemporarySchema = " NOT IN (SELECT oid FROM temporary_schemas)";

    /// <summary>What a pull can depend on, and which rows of it.</summary>
    private static readonly (string Name, string? Rows, int Since)[] Catalogs =
    [
        ("pg_class", "relpersistence <> 't'", 0),
        ("pg_attribute", "attrelid" + NotTemporary, 0),
        ("pg_attrdef", "adrelid" + NotTemporary, 0),
        ("pg_index", "indrelid" + NotTemporary, 0),
        ("pg_constraint", "connamespace" + NotInTemporarySchema, 0),
        ("pg_type", "typnamespace" + NotInTemporarySchema, 0),
        ("pg_proc", "pronamespace" + NotInTemporarySchema, 0),
        ("pg_trigger", "tgrelid" + NotTemporary, 0),
        ("pg_rewrite", "ev_class" + NotTemporary, 0),
        ("pg_sequence", "seqrelid" + NotTemporary, 0),
        ("pg_inherits", "inhrelid" + NotTemporary, 0),
        ("pg_partitioned_table", "partrelid" + NotTemporary, 0),
        ("pg_policy", "polrelid" + NotTemporary, 0),
        ("pg_statistic_ext", "stxnamespace" + NotInTemporarySchema, 0),
        ("pg_namespace", "nspname !~ '^pg_(toast_)?temp_'", 0),

        // Of all dependencies only those that nothing else shows: what belongs to an extension.
        ("pg_depend", "deptype IN ('e', 'x')", 0),
        ("pg_description", null, 0),
        ("pg_seclabel", null, 0),
        ("pg_aggregate", null, 0),
        ("pg_am", null, 0),
        ("pg_amop", null, 0),
        ("pg_amproc", null, 0),
        ("pg_cast", null, 0),
        ("pg_collation", null, 0),
        ("pg_conversion", null, 0),
        ("pg_enum", null, 0),
        ("pg_event_trigger", null, 0),
        ("pg_extension", null, 0),
        ("pg_foreign_data_wrapper", null, 0),
        ("pg_foreign_server", null, 0),
        ("pg_foreign_table", null, 0),
        ("pg_language", null, 0),
        ("pg_opclass", null, 0),
        ("pg_operator", null, 0),
        ("pg_opfamily", null, 0),
        ("pg_publication", null, 0),
        ("pg_publication_namespace", null, 15),
        ("pg_publication_rel", null, 0),
        ("pg_range", null, 0),
        ("pg_tablespace", null, 0),
        ("pg_transform", null, 0),
        ("pg_ts_config", null, 0),
        ("pg_ts_config_map", null, 0),
        ("pg_ts_dict", null, 0),
        ("pg_ts_parser", null, 0),
        ("pg_ts_template", null, 0),
    ];

    /// <summary>Catalogs that not every role may read whole: the columns that every role sees.</summary>
    private static readonly (string Name, string From)[] Columns =
    [
        // Of roles the names that a snapshot has: of policies and user mappings.
        ("pg_roles", "(SELECT oid, rolname FROM pg_roles WHERE oid IN (SELECT unnest(polroles) FROM pg_policy WHERE polrelid" + NotTemporary + " UNION ALL SELECT umuser FROM pg_user_mappings)) r"),
        ("pg_user_mapping", "(SELECT umid, srvid, umuser, umoptions FROM pg_user_mappings) r"),
        ("pg_subscription", "(SELECT subname, subenabled, subslotname, subpublications FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) r"),
    ];

    /// <summary>The query: one row, one text. Needs an empty search_path.</summary>
    /// <param name="version">Server version, as <c>server_version_num</c>.</param>
    public static string Sql(int version) =>
        $"""
        WITH temporary AS MATERIALIZED (SELECT oid FROM pg_class WHERE relpersistence = 't'),
          temporary_schemas AS MATERIALIZED (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(toast_)?temp_')
        SELECT concat_ws(';', pg_postmaster_start_time()::text, (SELECT oid FROM pg_database WHERE datname = current_database())::text,
          {string.Join(",\n  ", Catalogs.Where(catalog => version >= catalog.Since * 10000).Select(Rows).Concat(Columns.Select(Values)))})
        """;

    /// <summary>Names of the catalogs in which two digests differ.</summary>
    public static IEnumerable<string> Differences(string left, string right) =>
        left.Split(';').Except(right.Split(';'), StringComparer.Ordinal).Select(static part => part.Split('=')[0]);

    private static string Rows((string Name, string? Rows, int Since) catalog) =>
        string.Create(CultureInfo.InvariantCulture, $"(SELECT concat('{catalog.Name}=', count(*), ',', sum(hashtext(xmin::text))) FROM {catalog.Name}{(catalog.Rows is null ? "" : " WHERE " + catalog.Rows)})");

    private static string Values((string Name, string From) catalog) =>
        $"(SELECT concat('{catalog.Name}=', count(*), ',', sum(hashtext(r::text))) FROM {catalog.From})";
}
