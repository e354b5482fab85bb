using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Postgres.Sync;

/// <summary>Reads what a plan depends on: the schema, and what the role may do with its tables.</summary>
public static class SideReader
{
    private const string Rights =
        """
        SELECT n.nspname::text, c.relname::text, pg_has_role(c.relowner, 'USAGE'), has_table_privilege(c.oid, 'SELECT'),
          has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'TRUNCATE'), row_security_active(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        """;

    /// <summary>Reads one side, all schemas of it.</summary>
    /// <exception cref="DiagnosticException">SG0029, SG0040, SG0041.</exception>
    public static SyncSide Read(ICatalogConnection connection, CancellationToken cancellationToken)
    {
        var snapshot = CatalogReader.Read(connection, SchemaGenConfiguration.Default, known: null, cancellationToken).Snapshot!;
        var sizes = RelationSizes.Read(connection, only: null, cancellationToken);
        var tables = new Dictionary<QualifiedName, TableState>();
        try
        {
            CatalogTransaction.Run(connection, new(Rights, row => Add(row, sizes, tables)), cancellationToken);
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }

        return new SyncSide(snapshot, tables, connection.ServerVersion);
    }

    private static void Add(ICatalogRow row, IReadOnlyDictionary<QualifiedName, RelationSize> sizes, Dictionary<QualifiedName, TableState> tables)
    {
        var name = new QualifiedName(row.Text(0), row.Text(1));
        var size = sizes.GetValueOrDefault(name);
        tables[name] = new TableState
        {
            Owned = row.Flag(2),
            Readable = row.Flag(3),
            Replaceable = row.Flag(4),
            RowSecurity = row.Flag(5),
            EstimatedRows = size?.EstimatedRows,
            Bytes = size?.TotalBytes ?? 0,
        };
    }
}
