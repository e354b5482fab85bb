using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>How much a relation holds. It changes with every row, so it is no part of a snapshot.</summary>
/// <param name="EstimatedRows">What the planner believes (<c>reltuples</c>); null before the first ANALYZE or VACUUM.</param>
/// <param name="TotalBytes">With indexes and TOAST (<c>pg_total_relation_size</c>).</param>
public sealed record RelationSize(long? EstimatedRows, long TotalBytes);

/// <summary>Reads the sizes of all relations that have storage; of a partitioned table, the sum of its partitions.</summary>
public static class RelationSizes
{
    /// <summary>Reads them in one round trip, with the settings and limits of a catalog read.</summary>
    /// <exception cref="DiagnosticException">SG0029, SG0040.</exception>
    public static IReadOnlyDictionary<QualifiedName, RelationSize> Read(ICatalogConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var sizes = new Dictionary<QualifiedName, RelationSize>();
        try
        {
            connection.Run(
                [
                    new(CatalogTransaction.Opening[0]),
                    new(CatalogTransaction.Opening[1], static _ => { }),
                    new(Sql(connection.ServerVersion), row => sizes[new QualifiedName(row.Text(0), row.Text(1))] = new RelationSize(row.Number(2) is >= 0 and var rows ? rows : null, row.Number(3))),
                    new("COMMIT"),
                ],
                cancellationToken);
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }

        return sizes;
    }

    /// <summary>Before PostgreSQL 14 a table that nobody has analysed cannot be told from an empty one.</summary>
    private static string Sql(int version) =>
        $"""
        WITH leaves (root, relid) AS (
          SELECT oid, oid FROM pg_class WHERE relkind IN ('r', 'm')
          UNION ALL
          SELECT c.oid, t.relid FROM pg_class c, pg_partition_tree(c.oid) t WHERE c.relkind = 'p'
        )
        SELECT n.nspname, c.relname,
          CASE WHEN min({(version >= 140000 ? "l.reltuples" : "CASE WHEN l.relpages = 0 THEN -1 ELSE l.reltuples END")}) >= 0 THEN sum(l.reltuples)::int8 ELSE -1 END,
          coalesce(sum(pg_total_relation_size(l.oid)), 0)::int8
        FROM leaves
        JOIN pg_class l ON l.oid = leaves.relid AND l.relkind IN ('r', 'm')
        JOIN pg_class c ON c.oid = leaves.root
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        GROUP BY n.nspname, c.relname
        """;
}
