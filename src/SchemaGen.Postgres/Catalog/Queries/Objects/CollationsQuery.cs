using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_collation</c>. The version of the library that sorts is the server's, not the schema's.</summary>
internal sealed class CollationsQuery() : ObjectQuery(ObjectKind.Collation, SystemCatalog.Collation)
{
    public override string Sql(int version)
    {
        // Until 14 a locale of ICU was in collcollate, as those of libc are.
        var locale = version switch { >= 170000 => "c.colllocale", >= 150000 => "c.colliculocale", _ => "c.collcollate" };
        return $"""
            SELECT c.oid, n.nspname, c.collname, NULL,
              'CREATE COLLATION ' || {Printed.Name("n.nspname", "c.collname")} || ' ' || {Printed.Lines(
                  "'PROVIDER = ' || CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END",
                  "CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END",
                  $"'LOCALE = ' || quote_literal(CASE WHEN c.collprovider <> 'c' THEN {locale} WHEN c.collcollate = c.collctype THEN c.collcollate END)",
                  "CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN 'LC_COLLATE = ' || quote_literal(c.collcollate) END",
                  "CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype THEN 'LC_CTYPE = ' || quote_literal(c.collctype) END",
                  Since(version, 16, "'RULES = ' || quote_literal(c.collicurules)", "NULL"))} || ';',
              {Printed.Unknown(("c.collprovider", "cib"))}
            FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
            WHERE c.collnamespace IN {UserSchemas}
            """;
    }
}
