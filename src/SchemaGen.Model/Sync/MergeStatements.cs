using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>
/// The statements that find and write what differs. Where count and checksum of a bucket agree on both sides, none of its
/// rows is looked at again.
/// </summary>
/// <param name="table">A table with a key.</param>
/// <param name="stage">Name of the temporary table for the rows of differing buckets.</param>
/// <param name="buckets">How its rows are divided.</param>
public sealed class MergeStatements(TableCopy table, string stage, KeyBuckets buckets)
{
    private readonly TableCopy _table = table;

    public string Stage { get; } = stage;

    public TableCopy Table => _table;

    /// <summary>Rows of a bucket are found by an index.</summary>
    public bool UsesRanges => buckets.AreRanges;

    /// <summary>Bucket, number of rows, and sum of their hashes, of the source.</summary>
    public string SourceSums => Sums(CopyStatements.SourceRows(_table), null);

    /// <summary>The same of the target.</summary>
    public string TargetSums => Sums(CopyStatements.TargetRows(_table), null);

    /// <summary>Key, as text, and hash of the source's rows in some buckets.</summary>
    public string SourceKeys(IEnumerable<long> differing) => Keys(CopyStatements.SourceRows(_table), differing);

    /// <summary>The same of the target.</summary>
    public string TargetKeys(IEnumerable<long> differing) => Keys(CopyStatements.TargetRows(_table), differing);

    /// <summary>The source's rows in some buckets, as a COPY to the client.</summary>
    public string Read(IEnumerable<long> differing) =>
        $"COPY (SELECT {Names("r")} {From(CopyStatements.SourceRows(_table), differing)}) TO STDOUT{(_table.Binary ? " (FORMAT BINARY)" : "")}";

    /// <summary>One statement that inserts what is new into all tables of a cycle, or into one table.</summary>
    public static string Insert(IReadOnlyList<MergeStatements> group) => CopyStatements.Together(group.Select(static merge => merge.InsertNew));

    /// <summary>One statement that deletes what the source lacks.</summary>
    public static string Delete(IReadOnlyList<(MergeStatements Merge, IEnumerable<long> Buckets)> group) => CopyStatements.Together(group.Select(static pair => pair.Merge.DeleteGone(pair.Buckets)));

    /// <summary>Rows of the same key that differ in another column become the source's; null where there is no other column.</summary>
    public string? Update
    {
        get
        {
            var changing = _table.Copied.Where(column => !column.IdentityAlways && !_table.Key.Contains(column.Name)).Select(static column => SqlIdentifier.Quote(column.Name)).ToList();
            return changing.Count == 0
                ? null
                : $"UPDATE {CopyStatements.Target(_table)} t SET {string.Join(", ", changing.Select(static name => $"{name} = s.{name}"))} FROM {Stage} s WHERE {SameKey("t", "s")} AND {Differ(changing)}";
        }
    }

    /// <summary>How many of the source's rows are not in the target as they are in the source; in <c>append</c>, not by their key.</summary>
    public string Missing(bool byKey) =>
        $"SELECT count(*) FROM {Stage} s WHERE NOT EXISTS (SELECT FROM {CopyStatements.Target(_table)} t WHERE {SameKey("t", "s")}{(byKey ? "" : $" AND NOT {Differ([.. _table.Copied.Select(static column => SqlIdentifier.Quote(column.Name))])}")})";

    private string InsertNew =>
        $"INSERT INTO {SqlIdentifier.Quote(_table.Name)} ({Names(null)}) OVERRIDING SYSTEM VALUE SELECT {Names("s")} FROM {Stage} s WHERE NOT EXISTS (SELECT FROM {CopyStatements.Target(_table)} t WHERE {SameKey("t", "s")})";

    private string DeleteGone(IEnumerable<long> differing)
    {
        var (from, where) = buckets.Among("t", differing);
        return $"DELETE FROM {CopyStatements.Target(_table)} t{(from is null ? "" : $" USING {from}")} WHERE {where} AND NOT EXISTS (SELECT FROM {Stage} s WHERE {SameKey("t", "s")})";
    }

    private string Keys(string rows, IEnumerable<long> differing)
    {
        var names = _table.Key.Select(static name => $"r.{SqlIdentifier.Quote(name)}").ToList();
        var key = names.Count == 1 ? names[0] : $"ROW({string.Join(", ", names)})";
        return $"SELECT {key}::text, {RowHash.Of("r", _table)} {From(rows, differing)}";
    }

    private string Sums(string rows, IEnumerable<long>? differing) =>
        $"SELECT x.b, count(*), sum(x.h)::text FROM (SELECT {buckets.Of("r")} AS b, {RowHash.Of("r", _table)} AS h {From(rows, differing)}) x GROUP BY x.b";

    private string From(string rows, IEnumerable<long>? differing)
    {
        var (from, where) = differing is null ? (null, "true") : buckets.Among("r", differing);
        return $"FROM {(from is null ? "" : $"{from}, ")}({rows}) r WHERE {where}";
    }

    private string SameKey(string left, string right) => string.Join(" AND ", _table.Key.Select(SqlIdentifier.Quote).Select(name => $"{left}.{name} = {right}.{name}"));

    private static string Differ(IReadOnlyList<string> names) =>
        $"ROW({string.Join(", ", names.Select(static name => $"t.{name}"))})::text COLLATE \"C\" <> ROW({string.Join(", ", names.Select(static name => $"s.{name}"))})::text COLLATE \"C\"";

    private string Names(string? row) => string.Join(", ", _table.Copied.Select(column => (row is null ? "" : $"{row}.") + SqlIdentifier.Quote(column.Name)));
}
