using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_extension</c>, without plpgsql, which every new database has.</summary>
internal sealed class ExtensionsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        "SELECT e.oid, e.extname, n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE (e.extname, n.nspname) <> ('plpgsql', 'pg_catalog')";

    public override void Read(ICatalogRow row, CatalogBuilder catalog) => catalog.Extensions.Add(new Extension
    {
        Name = row.Text(1),
        Schema = row.Text(2),
        DependsOn = catalog.DependenciesOf(SystemCatalog.Extension, row.Oid(0)),
        Comment = catalog.CommentOn(SystemCatalog.Extension, row.Oid(0)),
    });
}
