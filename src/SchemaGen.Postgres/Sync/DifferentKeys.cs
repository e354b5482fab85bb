using SchemaGen.Model.Collections;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Which rows of a table differ, by their keys: buckets first, then the rows of those that are not alike.</summary>
internal static class DifferentKeys
{
    /// <summary>Of a table without any row in common all buckets differ: no more of them are looked into.</summary>
    private const int MostBuckets = 4096;

    /// <summary>What differs, a sentence each; nothing where there is no key to tell rows by.</summary>
    public static EquatableArray<string> Of(SyncSession source, SyncSession target, TableCopy table)
    {
        if (table.Key.IsEmpty)
        {
            return default;
        }

        var statements = new MergeStatements(table, "", BucketSums.BucketsOf(table, source));
        var buckets = BucketSums.Read(source, statements.SourceSums).DifferencesTo(BucketSums.Read(target, statements.TargetSums));
        var looked = buckets.Take(MostBuckets).ToList();
        var theirs = Read(source, statements.SourceKeys(looked));
        var ours = Read(target, statements.TargetKeys(looked));
        string?[] sentences =
        [
            KeyRanges.Describe([.. theirs.Keys.Where(key => !ours.ContainsKey(key))], "only in the source"),
            KeyRanges.Describe([.. ours.Keys.Where(key => !theirs.ContainsKey(key))], "only in the target"),
            KeyRanges.Describe([.. theirs.Keys.Where(key => ours.TryGetValue(key, out var hash) && hash != theirs[key])], "not the same"),
            looked.Count < buckets.Count ? "and more" : null,
        ];
        return sentences.OfType<string>().ToEquatableArray();
    }

    private static Dictionary<string, long> Read(SyncSession session, string query)
    {
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        session.Query(query, row => keys[row.GetString(0)] = row.GetInt64(1));
        return keys;
    }
}
