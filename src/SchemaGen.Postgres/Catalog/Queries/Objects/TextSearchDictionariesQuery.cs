using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_ts_dict</c>, whose options PostgreSQL keeps as the text of a statement.</summary>
internal sealed class TextSearchDictionariesQuery() : ObjectQuery(ObjectKind.TextSearchDictionary, SystemCatalog.TextSearchDictionary)
{
    public override string Sql(int version) =>
        $"""
        SELECT d.oid, n.nspname, d.dictname, NULL,
          'CREATE TEXT SEARCH DICTIONARY ' || {Printed.Name("n.nspname", "d.dictname")} || ' ' || {Printed.Lines(
              $"'TEMPLATE = ' || {Printed.Name("tn.nspname", "t.tmplname")}",
              "d.dictinitoption")} || ';',
          NULL
        FROM pg_ts_dict d
          JOIN pg_namespace n ON n.oid = d.dictnamespace
          JOIN pg_ts_template t ON t.oid = d.dicttemplate
          JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
        WHERE d.dictnamespace IN {UserSchemas}
        """;
}
