using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_foreign_server</c>.</summary>
internal sealed class ServersQuery() : ObjectQuery(ObjectKind.Server, SystemCatalog.ForeignServer)
{
    public override string Sql(int version) =>
        $"""
        SELECT s.oid, NULL, s.srvname, NULL,
          concat('CREATE SERVER ', quote_ident(s.srvname), ' TYPE ' || quote_literal(s.srvtype), ' VERSION ' || quote_literal(s.srvversion),
            ' FOREIGN DATA WRAPPER ', quote_ident(w.fdwname)),
          NULL, array_to_json(s.srvoptions)::text
        FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        """;

    protected override string Definition(ICatalogRow row) => OptionTexts.Statement($"server {SqlIdentifier.Quote(row.Text(2))}", row.Text(4), row.OptionalText(6));
}
