using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>The statements that move and compare the rows of one table. Names are qualified: they do not depend on search_path.</summary>
public static class CopyStatements
{
    /// <summary>The rows of the source as a COPY to the client.</summary>
    public static string Read(TableCopy table) =>
        $"COPY (SELECT {string.Join(", ", table.Copied.Select(static column => column.Selected))} FROM {Source(table)}) TO STDOUT{Options(table)}";

    /// <summary>
    /// A COPY from the client into the table. Rows are frozen where that can be: besides the work, it spares those who look
    /// with an older snapshot an empty table.
    /// </summary>
    /// <param name="table">Which table, emptied in the same transaction.</param>
    /// <param name="into">Another table of the same columns; null for the table itself.</param>
    public static string Write(TableCopy table, string? into = null)
    {
        var columns = Names(table);
        var isFrozen = into is null && !table.TargetPartitioned;
        return $"COPY {into ?? SqlIdentifier.Quote(table.Name)}{(columns.Length == 0 ? "" : $" ({columns})")} FROM STDIN{Options(table, isFrozen ? "FREEZE" : null)}";
    }

    /// <summary>An empty temporary table with the copied columns, gone with the transaction.</summary>
    public static string CreateStage(TableCopy table, string stage) =>
        $"CREATE TEMPORARY TABLE {stage} ON COMMIT DROP AS SELECT {Names(table)} FROM {Target(table)} WITH NO DATA";

    /// <summary>One statement that fills all tables of a cycle from their stages: constraints that are not deferred are checked at its end.</summary>
    public static string InsertTogether(IEnumerable<(TableCopy Table, string Stage)> tables) => Together(tables.Select(static pair =>
        $"INSERT INTO {SqlIdentifier.Quote(pair.Table.Name)} ({Names(pair.Table)}) OVERRIDING SYSTEM VALUE SELECT {Names(pair.Table)} FROM {pair.Stage}"));

    /// <summary>Statements that write, as one.</summary>
    internal static string Together(IEnumerable<string> statements)
    {
        var all = statements.ToList();
        var first = all.Take(all.Count - 1).Select(static (statement, index) => FormattableString.Invariant($"w{index} AS ({statement})")).ToList();
        return first.Count == 0 ? all[0] : $"WITH {string.Join(", ", first)} {all[all.Count - 1]}";
    }

    /// <summary>Empties all tables in one statement, and nothing else: PostgreSQL refuses if others refer to them.</summary>
    public static string Truncate(IEnumerable<TableCopy> tables) => $"TRUNCATE {string.Join(", ", tables.Select(Target))}";

    /// <summary>The table alone, or with its partitions; never with those that inherit from it.</summary>
    public static string Target(TableCopy table) => (table.TargetPartitioned ? "" : "ONLY ") + SqlIdentifier.Quote(table.Name);

    /// <summary>Number of rows and the sum of their hashes, in the source.</summary>
    public static string SourceChecksum(TableCopy table) => Checksum(SourceRows(table), table);

    /// <summary>The same of the target.</summary>
    public static string TargetChecksum(TableCopy table) => Checksum(TargetRows(table), table);

    /// <summary>All compared columns of the rows that the source is asked for.</summary>
    internal static string SourceRows(TableCopy table) => $"SELECT {string.Join(", ", table.Columns.Select(static column => column.Selected))} FROM {Source(table)}";

    /// <summary>The same of the target.</summary>
    internal static string TargetRows(TableCopy table) =>
        $"SELECT {string.Join(", ", table.Columns.Select(static column => SqlIdentifier.Quote(column.Name)))} FROM {Target(table)}";

    /// <summary>A sum does not depend on the order of rows, and unlike an exclusive or it sees rows that come twice.</summary>
    private static string Checksum(string rows, TableCopy table) => $"SELECT count(*), coalesce(sum({RowHash.Of("r", table)}), 0)::text FROM ({rows}) r";

    private static string Source(TableCopy table) =>
        (table.SourcePartitioned ? "" : "ONLY ") + SqlIdentifier.Quote(table.Name) + " f0" + (table.Filter is null ? "" : $" WHERE {table.Filter}");

    private static string Names(TableCopy table) => string.Join(", ", table.Copied.Select(static column => SqlIdentifier.Quote(column.Name)));

    private static string Options(TableCopy table, string? option = null)
    {
        string[] options = [.. table.Binary ? ["FORMAT BINARY"] : Array.Empty<string>(), .. option is null ? [] : new[] { option }];
        return options.Length == 0 ? "" : $" ({string.Join(", ", options)})";
    }
}
