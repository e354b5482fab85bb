using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>
/// The statements that find and write what differs. Rows are put into buckets by the hash of their key, alike on both sides;
/// where count and checksum of a bucket agree, none of its rows is looked at again.
/// </summary>
public sealed class MergeStatements
{
    private const int RowsPerBucket = 64;
    private const int MostBuckets = 1 << 18;

    private readonly TableCopy _table;
    private readonly int _mask;

    /// <param name="table">A table with a key.</param>
    /// <param name="stage">Name of the temporary table for the rows of differing buckets.</param>
    public MergeStatements(TableCopy table, string stage)
    {
        (_table, Stage) = (table, stage);
        var buckets = 1;
        while (buckets < MostBuckets && buckets * RowsPerBucket < table.EstimatedRows)
        {
            buckets *= 2;
        }

        _mask = buckets - 1;
    }

    public string Stage { get; }

    public TableCopy Table => _table;

    /// <summary>Bucket, number of rows, and sum of their hashes, of the source.</summary>
    public string SourceSums => Sums(CopyStatements.SourceRows(_table), "");

    /// <summary>The same of the target.</summary>
    public string TargetSums => Sums(CopyStatements.TargetRows(_table), "");

    /// <summary>The same of the target, of some buckets only.</summary>
    public string TargetSumsOf(IEnumerable<long> buckets) => Sums(CopyStatements.TargetRows(_table), $" WHERE {Bucket("r")} IN {List(buckets)}");

    /// <summary>Key, as text, and hash of the source's rows in some buckets.</summary>
    public string SourceKeys(IEnumerable<long> buckets) => Keys(CopyStatements.SourceRows(_table), buckets);

    /// <summary>The same of the target.</summary>
    public string TargetKeys(IEnumerable<long> buckets) => Keys(CopyStatements.TargetRows(_table), buckets);

    /// <summary>The source's rows in some buckets, as a COPY to the client.</summary>
    public string Read(IEnumerable<long> buckets) =>
        $"COPY (SELECT {Names("r")} FROM ({CopyStatements.SourceRows(_table)}) r WHERE {Bucket("r")} IN {List(buckets)}) TO STDOUT{(_table.Binary ? " (FORMAT BINARY)" : "")}";

    /// <summary>One statement that inserts what is new into all tables of a cycle, or into one table.</summary>
    public static string Insert(IReadOnlyList<MergeStatements> group) => Together(group.Select(static merge => merge.InsertNew));

    /// <summary>One statement that deletes what the source lacks.</summary>
    public static string Delete(IReadOnlyList<(MergeStatements Merge, IEnumerable<long> Buckets)> group) => Together(group.Select(static pair => pair.Merge.DeleteGone(pair.Buckets)));

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

    private string DeleteGone(IEnumerable<long> buckets) =>
        $"DELETE FROM {CopyStatements.Target(_table)} t WHERE {Bucket("t")} IN {List(buckets)} AND NOT EXISTS (SELECT FROM {Stage} s WHERE {SameKey("t", "s")})";

    private static string Together(IEnumerable<string> statements)
    {
        var all = statements.ToList();
        var first = all.Take(all.Count - 1).Select(static (statement, index) => FormattableString.Invariant($"w{index} AS ({statement})")).ToList();
        return first.Count == 0 ? all[0] : $"WITH {string.Join(", ", first)} {all[all.Count - 1]}";
    }

    private string Keys(string rows, IEnumerable<long> buckets)
    {
        var names = _table.Key.Select(static name => $"r.{SqlIdentifier.Quote(name)}").ToList();
        var key = names.Count == 1 ? names[0] : $"ROW({string.Join(", ", names)})";
        return $"SELECT {key}::text, {CopyStatements.RowHash("r", _table)} FROM ({rows}) r WHERE {Bucket("r")} IN {List(buckets)}";
    }

    private string Sums(string rows, string condition) =>
        $"SELECT x.b, count(*), sum(x.h)::text FROM (SELECT {Bucket("r")} AS b, {CopyStatements.RowHash("r", _table)} AS h FROM ({rows}) r{condition}) x GROUP BY x.b";

    /// <summary>Numbers are hashed as such, which is quicker than their text and the same for all types of them.</summary>
    private string Bucket(string row)
    {
        var names = _table.Key.Select(name => $"{row}.{SqlIdentifier.Quote(name)}").ToList();
        var isNumber = names.Count == 1 && _table.Columns.First(column => column.Name == _table.Key[0]).Type.Text is "smallint" or "integer" or "bigint";
        var hash = isNumber ? $"hashint8extended({names[0]}::bigint, 0)" : $"hashtextextended(ROW({string.Join(", ", names)})::text COLLATE \"C\", 0)";
        return FormattableString.Invariant($"({hash} & {_mask})");
    }

    /// <summary>A subquery, because PostgreSQL 13 compares with the elements of an array one by one.</summary>
    private static string List(IEnumerable<long> buckets) => $"(SELECT unnest('{{{string.Join(",", buckets)}}}'::bigint[]))";

    private string SameKey(string left, string right) => string.Join(" AND ", _table.Key.Select(SqlIdentifier.Quote).Select(name => $"{left}.{name} = {right}.{name}"));

    private static string Differ(IReadOnlyList<string> names) =>
        $"ROW({string.Join(", ", names.Select(static name => $"t.{name}"))})::text COLLATE \"C\" <> ROW({string.Join(", ", names.Select(static name => $"s.{name}"))})::text COLLATE \"C\"";

    private string Names(string? row) => string.Join(", ", _table.Copied.Select(column => (row is null ? "" : $"{row}.") + SqlIdentifier.Quote(column.Name)));
}
