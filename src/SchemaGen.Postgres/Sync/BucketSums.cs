using System.Globalization;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Number of rows and sum of their hashes, bucket by bucket.</summary>
internal sealed class BucketSums
{
    private readonly Dictionary<long, (long Rows, Int128 Sum)> _buckets = [];

    private BucketSums()
    {
    }

    /// <summary>Of the whole table.</summary>
    public TableContent Total => new(
        _buckets.Values.Sum(static bucket => bucket.Rows),
        _buckets.Values.Aggregate(Int128.Zero, static (sum, bucket) => sum + bucket.Sum).ToString(CultureInfo.InvariantCulture));

    /// <summary>How the rows of a table are divided: by the range of its key's numbers in the source, where it begins with one.</summary>
    public static KeyBuckets BucketsOf(TableCopy table, SyncSession source)
    {
        (long, long)? range = null;
        if (KeyBuckets.RangeColumn(table) is { } column)
        {
            source.Query($"SELECT coalesce(min({column}), 0)::bigint, coalesce(max({column}), 0)::bigint FROM {Model.Naming.SqlIdentifier.Quote(table.Name)}", row => range = (row.GetInt64(0), row.GetInt64(1)));
        }

        return new KeyBuckets(table, range);
    }

    public static BucketSums Read(SyncSession session, string query)
    {
        var sums = new BucketSums();
        session.Query(query, row => sums._buckets[row.GetInt64(0)] = (row.GetInt64(1), Int128.Parse(row.GetString(2), CultureInfo.InvariantCulture)));
        return sums;
    }

    /// <summary>The buckets that are not alike.</summary>
    public IReadOnlyList<long> DifferencesTo(BucketSums other) =>
        [.. _buckets.Keys.Union(other._buckets.Keys).Where(key => _buckets.GetValueOrDefault(key) != other._buckets.GetValueOrDefault(key)).Order()];
}
