namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_inherits</c>: partitions and INHERITS children, told apart by whether there is a bound.</summary>
internal sealed class InheritanceQuery : CatalogQuery
{
    public override string Sql(int version) =>
        "SELECT i.inhrelid, i.inhparent FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind IN ('r', 'p', 'f') ORDER BY i.inhrelid, i.inhseqno";

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(0), out var child) && catalog.Relations.TryGetValue(row.Oid(1), out var parent))
        {
            child.Parents.Add(parent.Name);
        }
    }
}
