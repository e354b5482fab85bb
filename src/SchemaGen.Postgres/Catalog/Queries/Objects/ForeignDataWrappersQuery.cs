using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_foreign_data_wrapper</c>.</summary>
internal sealed class ForeignDataWrappersQuery() : ObjectQuery(ObjectKind.ForeignDataWrapper, SystemCatalog.ForeignDataWrapper)
{
    public override string Sql(int version) =>
        $"""
        SELECT w.oid, NULL, w.fdwname, NULL,
          concat('CREATE FOREIGN DATA WRAPPER ', quote_ident(w.fdwname), ' HANDLER ' || {Printed.Routine("w.fdwhandler")}, ' VALIDATOR ' || {Printed.Routine("w.fdwvalidator")}),
          NULL, array_to_json(w.fdwoptions)::text
        FROM pg_foreign_data_wrapper w
        WHERE w.oid {UserMade}
        """;

    protected override string Definition(ICatalogRow row) => OptionTexts.Statement($"foreign data wrapper {SqlIdentifier.Quote(row.Text(2))}", row.Text(4), row.OptionalText(6));
}
