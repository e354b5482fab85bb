using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_namespace</c>.</summary>
internal sealed class SchemasQuery : CatalogQuery
{
    // What initdb writes on every new database says nothing about this one.
    private const string InitialComment = "standard public schema";

    public override string Sql(int version) => $"SELECT oid, nspname FROM pg_namespace WHERE oid IN {UserSchemas}";

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var name = row.Text(1);
        catalog.SchemaNames.Add(oid, name);
        if (!catalog.IsExtensionMember(SystemCatalog.Schema, oid))
        {
            var comment = catalog.CommentOn(SystemCatalog.Schema, oid);
            catalog.Schemas.Add(new Schema { Name = name, Comment = comment == InitialComment ? null : comment });
        }
    }
}
