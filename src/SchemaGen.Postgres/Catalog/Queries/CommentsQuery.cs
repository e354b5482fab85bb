namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>All comments on user objects, and on the schema public (OID 2200), which initdb makes.</summary>
internal sealed class CommentsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        "SELECT classoid, objoid, objsubid::int8, description FROM pg_description WHERE objoid >= 16384 OR objoid = 2200";

    public override void Read(ICatalogRow row, CatalogBuilder catalog) =>
        catalog.AddComment(row.Oid(0), row.Oid(1), row.Number(2), row.Text(3));
}
