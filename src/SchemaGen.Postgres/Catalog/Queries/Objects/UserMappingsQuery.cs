using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_user_mappings</c>. Its options are where passwords are, and few roles see them: they are never read.</summary>
internal sealed class UserMappingsQuery() : ObjectQuery(ObjectKind.UserMapping, SystemCatalog.UserMapping)
{
    public override string Sql(int version) =>
        $"""
        SELECT m.umid, NULL, i.name, NULL, format('CREATE USER MAPPING %s;', i.name), NULL
        FROM pg_user_mappings m,
          LATERAL (SELECT format('FOR %s SERVER %I', CASE m.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END, m.srvname) AS name) i
        """;

    protected override string Identity(string? schema, string name, string? accessMethod) => name;
}
