using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_conversion</c>.</summary>
internal sealed class ConversionsQuery() : ObjectQuery(ObjectKind.Conversion, SystemCatalog.Conversion)
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, n.nspname, c.conname, NULL,
          format('CREATE %sCONVERSION %s FOR %L TO %L FROM %s;', CASE WHEN c.condefault THEN 'DEFAULT ' END, {Printed.Name("n.nspname", "c.conname")},
            pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), {Printed.Routine("c.conproc")}),
          NULL
        FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.connamespace IN {UserSchemas}
        """;
}
