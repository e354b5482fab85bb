using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>How much a relation holds. It changes with every row, so it is no part of a snapshot.</summary>
/// <param name="EstimatedRows">What the planner believes (<c>reltuples</c>); null before the first ANALYZE or VACUUM.</param>
/// <param name="TotalBytes">With indexes and TOAST (<c>pg_total_relation_size</c>); null while another session has it locked.</param>
public sealed record RelationSize(long? EstimatedRows, long? TotalBytes);

/// <summary>Reads the sizes of relations that have storage; of a partitioned table, the sum of its partitions.</summary>
public static class RelationSizes
{
    private const string LockNotAvailable = "55P03";

    /// <summary>Reads them in one round trip, with the settings and limits of a catalog read.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="only">The relation whose size is asked for; null for all.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    /// <exception cref="DiagnosticException">SG0029, SG0040.</exception>
    public static IReadOnlyDictionary<QualifiedName, RelationSize> Read(ICatalogConnection connection, QualifiedName? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var sizes = new Dictionary<QualifiedName, RelationSize>();
        try
        {
            CatalogTransaction.Run(
                connection,
                new(Sql(connection.ServerVersion, only), row => sizes[new QualifiedName(row.Text(0), row.Text(1))] = new RelationSize(Known(row.Number(2)), Known(row.Number(3)))),
                cancellationToken);
        }
        catch (CatalogQueryException e) when (e.SqlState == LockNotAvailable)
        {
            // Somebody was quicker with a lock than we with the size. A list without sizes is better than none.
            return new Dictionary<QualifiedName, RelationSize>();
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }

        return sizes;
    }

    private static long? Known(long number) => number >= 0 ? number : null;

    /// <summary>
    /// -1 stands for what is not known. Before PostgreSQL 14 a table that nobody has analysed cannot be told from an empty
    /// one. pg_total_relation_size would wait for a table, or an index of it, that somebody alters.
    /// </summary>
    private static string Sql(int version, QualifiedName? only) =>
        $"""
        WITH RECURSIVE leaves (root, relid) AS (
          SELECT c.oid, c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            {(only is null ? "" : $"AND n.nspname = {SqlLiteral.Quote(only.Schema)} AND c.relname = {SqlLiteral.Quote(only.Name)}")}
          UNION ALL
          SELECT p.root, i.inhrelid FROM leaves p JOIN pg_class c ON c.oid = p.relid AND c.relkind = 'p' JOIN pg_inherits i ON i.inhparent = p.relid
        ), locked AS MATERIALIZED (
          SELECT relation FROM pg_locks WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND pid <> pg_backend_pid()
        ), busy AS MATERIALIZED (
          SELECT relation FROM locked
          UNION ALL
          SELECT indrelid FROM pg_index WHERE indexrelid IN (SELECT relation FROM locked)
        ), sizes AS (
          SELECT leaves.root, {(version >= 140000 ? "l.reltuples" : "CASE WHEN l.relpages = 0 THEN -1 ELSE l.reltuples END")} AS rows,
            CASE WHEN l.oid IN (SELECT relation FROM busy) THEN -1 ELSE coalesce(pg_total_relation_size(l.oid), 0) END AS bytes
          FROM leaves JOIN pg_class l ON l.oid = leaves.relid AND l.relkind IN ('r', 'm')
        )
        SELECT n.nspname, c.relname, CASE WHEN min(s.rows) >= 0 THEN sum(s.rows)::int8 ELSE -1 END, CASE WHEN min(s.bytes) >= 0 THEN sum(s.bytes)::int8 ELSE -1 END
        FROM sizes s JOIN pg_class c ON c.oid = s.root JOIN pg_namespace n ON n.oid = c.relnamespace
        GROUP BY n.nspname, c.relname
        """;
}
