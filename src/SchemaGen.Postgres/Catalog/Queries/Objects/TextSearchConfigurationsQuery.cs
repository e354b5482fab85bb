using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_ts_config</c> and <c>pg_ts_config_map</c>.</summary>
internal sealed class TextSearchConfigurationsQuery() : ObjectQuery(ObjectKind.TextSearchConfiguration, SystemCatalog.TextSearchConfiguration)
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, n.nspname, c.cfgname, NULL,
          concat_ws(E'\n', format('CREATE TEXT SEARCH CONFIGURATION %s (PARSER = %s);', i.name, {Printed.Name("pn.nspname", "p.prsname")}),
            (SELECT string_agg(format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %I WITH %s;', i.name, k.alias, m.dictionaries), E'\n' ORDER BY m.maptokentype)
              FROM (SELECT m.maptokentype, string_agg({Printed.Name("dn.nspname", "d.dictname")}, ', ' ORDER BY m.mapseqno) AS dictionaries
                FROM pg_ts_config_map m JOIN pg_ts_dict d ON d.oid = m.mapdict JOIN pg_namespace dn ON dn.oid = d.dictnamespace
                WHERE m.mapcfg = c.oid GROUP BY m.maptokentype) m
                JOIN ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype)),
          NULL
        FROM pg_ts_config c
          JOIN pg_namespace n ON n.oid = c.cfgnamespace
          JOIN pg_ts_parser p ON p.oid = c.cfgparser
          JOIN pg_namespace pn ON pn.oid = p.prsnamespace,
          LATERAL (SELECT {Printed.Name("n.nspname", "c.cfgname")} AS name) i
        WHERE c.cfgnamespace IN {UserSchemas}
        """;
}
