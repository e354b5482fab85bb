namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Reads one catalog: a query, and what becomes of its rows. Queries run in the order of <see cref="CatalogReader"/>, so
/// that each finds what it refers to already there.
/// </summary>
internal abstract class CatalogQuery
{
    /// <summary>The schemas that are not PostgreSQL's own.</summary>
    internal const string UserSchemas =
        "(SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')";

    /// <summary>The query's text.</summary>
    /// <param name="version">Server version, as <c>server_version_num</c>.</param>
    public abstract string Sql(int version);

    /// <summary>Takes over one row.</summary>
    public abstract void Read(ICatalogRow row, CatalogBuilder catalog);

    /// <summary>The column where the server has it, else a constant.</summary>
    protected static string Since(int version, int introduced, string column, string otherwise) =>
        version >= introduced * 10000 ? column : otherwise;
}
