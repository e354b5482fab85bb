namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>Which objects belong to which extension: they are left out, but named where something refers to them.</summary>
internal sealed class ExtensionMembersQuery : CatalogQuery
{
    public override string Sql(int version) =>
        """
        SELECT d.classid, d.objid, e.extname
        FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
        WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog) =>
        catalog.AddExtensionMember(row.Oid(0), row.Oid(1), row.Text(2));
}
