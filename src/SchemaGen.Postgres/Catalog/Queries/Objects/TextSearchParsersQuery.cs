using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_ts_parser</c>.</summary>
internal sealed class TextSearchParsersQuery() : ObjectQuery(ObjectKind.TextSearchParser, SystemCatalog.TextSearchParser)
{
    public override string Sql(int version) =>
        $"""
        SELECT p.oid, n.nspname, p.prsname, NULL,
          'CREATE TEXT SEARCH PARSER ' || {Printed.Name("n.nspname", "p.prsname")} || ' ' || {Printed.Lines(
              $"'START = ' || {Printed.Routine("p.prsstart")}",
              $"'GETTOKEN = ' || {Printed.Routine("p.prstoken")}",
              $"'END = ' || {Printed.Routine("p.prsend")}",
              $"'HEADLINE = ' || {Printed.Routine("p.prsheadline")}",
              $"'LEXTYPES = ' || {Printed.Routine("p.prslextype")}")} || ';',
          NULL
        FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
        WHERE p.prsnamespace IN {UserSchemas}
        """;
}
