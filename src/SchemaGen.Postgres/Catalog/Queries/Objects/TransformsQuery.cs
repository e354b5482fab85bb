using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_transform</c>.</summary>
internal sealed class TransformsQuery() : ObjectQuery(ObjectKind.Transform, SystemCatalog.Transform)
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, NULL, i.name, NULL,
          format('CREATE TRANSFORM %s (%s);', i.name, concat_ws(', ',
            'FROM SQL WITH FUNCTION ' || {Printed.Signature("t.trffromsql")}, 'TO SQL WITH FUNCTION ' || {Printed.Signature("t.trftosql")})),
          NULL
        FROM pg_transform t
          JOIN pg_language l ON l.oid = t.trflang,
          LATERAL (SELECT format('FOR %s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname) AS name) i
        """;

    protected override string Identity(string? schema, string name, string? accessMethod) => name;
}
