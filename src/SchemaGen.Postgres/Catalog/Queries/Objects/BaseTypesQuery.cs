using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_type</c>: base types, but the arrays that come with every type.</summary>
internal sealed class BaseTypesQuery() : ObjectQuery(ObjectKind.BaseType, SystemCatalog.Type)
{
    // Element access as in C arrays is what a type with elements has unless it says otherwise.
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, n.nspname, t.typname, NULL,
          'CREATE TYPE ' || {Printed.Name("n.nspname", "t.typname")} || ' ' || {Printed.Lines(
              "'INTERNALLENGTH = ' || CASE WHEN t.typlen < 0 THEN 'variable' ELSE t.typlen::text END",
              $"'INPUT = ' || {Printed.Routine("t.typinput")}",
              $"'OUTPUT = ' || {Printed.Routine("t.typoutput")}",
              $"'RECEIVE = ' || {Printed.Routine("t.typreceive")}",
              $"'SEND = ' || {Printed.Routine("t.typsend")}",
              $"'TYPMOD_IN = ' || {Printed.Routine("t.typmodin")}",
              $"'TYPMOD_OUT = ' || {Printed.Routine("t.typmodout")}",
              $"'ANALYZE = ' || {Printed.Routine("t.typanalyze")}",
              Since(version, 14, $"CASE WHEN t.typelem = 0 OR t.typsubscript::oid <> 'raw_array_subscript_handler'::regproc THEN 'SUBSCRIPT = ' || {Printed.Routine("t.typsubscript")} END", "NULL"),
              "CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END",
              "'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' END",
              "'STORAGE = ' || CASE t.typstorage WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' WHEN 'm' THEN 'main' END",
              "'CATEGORY = ' || quote_literal(nullif(t.typcategory, 'U')::text)",
              "CASE WHEN t.typispreferred THEN 'PREFERRED = true' END",
              "'DEFAULT = ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault))",
              $"'ELEMENT = ' || {Printed.Type("t.typelem")}",
              "'DELIMITER = ' || quote_literal(nullif(t.typdelim, ',')::text)",
              "CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END")} || ';',
          {Printed.Unknown(("t.typalign", "csid"), ("t.typstorage", "pexm"))}
        FROM pg_type t
          JOIN pg_namespace n ON n.oid = t.typnamespace
          LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
        WHERE t.typtype = 'b' AND e.oid IS NULL AND t.typnamespace IN {UserSchemas}
        """;
}
