using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_am</c>.</summary>
internal sealed class AccessMethodsQuery() : ObjectQuery(ObjectKind.AccessMethod, SystemCatalog.AccessMethod)
{
    public override string Sql(int version) =>
        $"""
        SELECT m.oid, NULL, m.amname, NULL,
          format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s;', m.amname, CASE m.amtype WHEN 'i' THEN 'INDEX' WHEN 't' THEN 'TABLE' END, {Printed.Routine("m.amhandler")}),
          {Printed.Unknown(("m.amtype", "it"))}
        FROM pg_am m
        WHERE m.oid {UserMade}
        """;
}
