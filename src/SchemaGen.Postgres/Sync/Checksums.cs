using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>What tables hold, computed by the server: only a number a table comes over the wire.</summary>
internal static class Checksums
{
    /// <summary>Of one side, table by table.</summary>
    /// <param name="session">Where.</param>
    /// <param name="tables">Which.</param>
    /// <param name="statement">The query of a table.</param>
    /// <param name="onTable">Told each table when it is done.</param>
    /// <param name="cancellationToken">Ends it after the table that is being read.</param>
    public static IReadOnlyDictionary<QualifiedName, TableContent> Of(
        SyncSession session, IEnumerable<TableCopy> tables, Func<TableCopy, string> statement, Action<TableCopy> onTable, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<QualifiedName, TableContent>();
        foreach (var table in tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Query(statement(table), row => contents[table.Name] = new TableContent(row.GetInt64(0), row.GetString(1)));
            onTable(table);
        }

        return contents;
    }

    /// <summary>Both sides of each table, in the plan's order; of tables that differ also in which rows.</summary>
    public static IReadOnlyList<TableParity> Join(
        SyncPlan plan,
        (SyncSession Session, IReadOnlyDictionary<QualifiedName, TableContent> Contents) source,
        (SyncSession Session, IReadOnlyDictionary<QualifiedName, TableContent> Contents) target)
    {
        var tables = new List<TableParity>();
        foreach (var table in plan.Tables)
        {
            var parity = new TableParity(table.Name, source.Contents[table.Name], target.Contents[table.Name]);
            tables.Add(parity.IsEqual ? parity : parity with { Differences = DifferentKeys.Of(source.Session, target.Session, table) });
        }

        return tables;
    }
}
