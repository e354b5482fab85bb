using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_ts_template</c>.</summary>
internal sealed class TextSearchTemplatesQuery() : ObjectQuery(ObjectKind.TextSearchTemplate, SystemCatalog.TextSearchTemplate)
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, n.nspname, t.tmplname, NULL,
          'CREATE TEXT SEARCH TEMPLATE ' || {Printed.Name("n.nspname", "t.tmplname")} || ' ' || {Printed.Lines(
              $"'INIT = ' || {Printed.Routine("t.tmplinit")}",
              $"'LEXIZE = ' || {Printed.Routine("t.tmpllexize")}")} || ';',
          NULL
        FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
        WHERE t.tmplnamespace IN {UserSchemas}
        """;
}
