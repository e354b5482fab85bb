using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>
/// Rows in buckets, alike on both sides, so that only buckets that differ have to be looked into. Of keys that begin with a
/// whole number a bucket is a range, whose rows an index finds; of others it is a hash, and finding its rows takes a scan.
/// </summary>
public sealed class KeyBuckets
{
    private const int RowsPerBucket = 64;
    private const int MostBuckets = 1 << 18;
    private const string Numbers = "bigint[]";

    private readonly TableCopy _table;
    private readonly int _mask;
    private readonly int? _shift;

    /// <param name="table">A table with a key.</param>
    /// <param name="range">Smallest and largest value of <see cref="RangeColumn"/>, about; null to hash.</param>
    public KeyBuckets(TableCopy table, (long First, long Last)? range)
    {
        _table = table;
        var buckets = 1;
        while (buckets < MostBuckets && buckets * RowsPerBucket < table.EstimatedRows)
        {
            buckets *= 2;
        }

        _mask = buckets - 1;
        if (range is var (first, last))
        {
            _shift = 0;
            while ((last >> _shift) - (first >> _shift) > buckets)
            {
                _shift++;
            }
        }
    }

    /// <summary>A bucket is a range of keys.</summary>
    public bool AreRanges => _shift is not null;

    /// <summary>The first column of the key where it is a whole number on both sides, unmasked; null where there is none.</summary>
    public static string? RangeColumn(TableCopy table) =>
        table.Columns.First(column => column.Name == table.Key[0]) is { Expression: null, Type.Text: "smallint" or "integer" or "bigint" } column ? SqlIdentifier.Quote(column.Name) : null;

    /// <summary>The number of a row's bucket.</summary>
    internal string Of(string row) => _shift is { } shift
        ? FormattableString.Invariant($"({row}.{SqlIdentifier.Quote(_table.Key[0])}::bigint >> {shift})")
        : FormattableString.Invariant($"(hashtextextended(ROW({string.Join(", ", _table.Key.Select(name => $"{row}.{SqlIdentifier.Quote(name)}"))})::text COLLATE \"C\", 0) & {_mask})");

    /// <summary>What FROM or USING lists before the rows, and the condition of the rows in some buckets.</summary>
    internal (string? From, string Where) Among(string row, IEnumerable<long> buckets)
    {
        if (_shift is not { } shift)
        {
            // A subquery, because PostgreSQL 13 compares with the elements of an array one by one.
            return (null, $"{Of(row)} IN (SELECT unnest('{{{string.Join(",", buckets)}}}'::{Numbers}))");
        }

        var ranges = Ranges([.. buckets.OrderBy(static bucket => bucket)], shift);
        var column = $"{row}.{SqlIdentifier.Quote(_table.Key[0])}";
        return (
            $"unnest('{{{string.Join(",", ranges.Select(static range => range.First))}}}'::{Numbers}, '{{{string.Join(",", ranges.Select(static range => range.Last))}}}'::{Numbers}) ranges (first, last)",
            $"{column} >= ranges.first AND {column} <= ranges.last");
    }

    private static List<(long First, long Last)> Ranges(IReadOnlyList<long> buckets, int shift)
    {
        var ranges = new List<(long First, long Last)>();
        for (var start = 0; start < buckets.Count;)
        {
            var end = start;
            while (end + 1 < buckets.Count && buckets[end + 1] == buckets[end] + 1)
            {
                end++;
            }

            ranges.Add((buckets[start] << shift, (buckets[end] << shift) | ((1L << shift) - 1)));
            start = end + 1;
        }

        return ranges;
    }
}
