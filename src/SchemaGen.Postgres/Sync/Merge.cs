using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>
/// Modes <c>merge</c> and <c>append</c>: only the rows of differing buckets are fetched, and of these only what differs is
/// written, in one transaction of the target. Readers go on; writers wait.
/// </summary>
public sealed class Merge(SyncPlan plan, SourceSnapshot source, TargetTransaction target, IProgress<SyncProgress>? progress)
{
    private int _stages;

    /// <summary>Does it.</summary>
    /// <param name="delete">Whether rows that the source lacks are deleted.</param>
    /// <param name="cancellationToken">Gives it up; the target is as it was.</param>
    /// <returns>What both sides hold; it is committed unless a row of the source is missing.</returns>
    /// <exception cref="DiagnosticException">SG0077; the target is as it was.</exception>
    public (IReadOnlyList<TableParity> Parity, bool Committed) Run(bool delete, CancellationToken cancellationToken)
    {
        if (!plan.Tables.Any())
        {
            return ([], true);
        }

        using var cancellation = cancellationToken.Register(() =>
        {
            target.Cancel();
            source.Cancel();
        });
        try
        {
            return MergeAll(delete, cancellationToken);
        }
        catch (DiagnosticException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private (IReadOnlyList<TableParity> Parity, bool Committed) MergeAll(bool delete, CancellationToken cancellationToken)
    {
        target.Execute($"LOCK TABLE {string.Join(", ", plan.Tables.OrderBy(static table => table.Name).Select(CopyStatements.Target))} IN SHARE ROW EXCLUSIVE MODE");
        var triggers = TriggerStates.Disable(target, plan.Tables.Select(static table => table.Name));
        var groups = plan.Groups.Select(group => group.Tables.Select(Compare).ToList()).ToList();
        target.WithRolePath(() =>
        {
            var pump = new CopyPump(source, target, cancellationToken);
            foreach (var difference in groups.SelectMany(static group => group).Where(static difference => difference.Buckets.Count > 0))
            {
                Fetch(pump, difference);
            }

            foreach (var group in groups.ConvertAll(Differing).Where(static group => group.Count > 0))
            {
                Write(group);
            }

            foreach (var group in Enumerable.Reverse(groups).Select(Differing).Where(group => delete && group.Count > 0))
            {
                PreferIndexes(target, group);
                target.Execute(MergeStatements.Delete([.. group.Select(static difference => (difference.Merge, (IEnumerable<long>)difference.Buckets))]));
            }

            target.Execute("SET CONSTRAINTS ALL IMMEDIATE");
        });
        triggers.Restore();

        // What was written may have reached further: keys that cascade, rules, triggers that are not the role's to switch off.
        var isWritten = groups.Exists(static group => group.Exists(static difference => difference.Buckets.Count > 0));
        var proofs = groups.SelectMany(static group => group).Select(difference => Prove(difference, delete, isWritten)).ToList();
        var isProven = proofs.TrueForAll(static proof => proof.IsProven);
        if (isProven)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SequenceValues.Copy(source, target, plan.Sequences, forwardOnly: !delete);
            cancellationToken.ThrowIfCancellationRequested();
            target.Commit();
        }

        return ([.. proofs.Select(static proof => proof.Parity)], isProven);
    }

    /// <summary>A few ranges of keys are meant to be looked up; the planner knows neither how few nor how narrow they are.</summary>
    private static void PreferIndexes(SyncSession session, IEnumerable<Difference> differences) =>
        session.Execute($"SET LOCAL enable_seqscan = {(differences.All(static difference => difference.Merge.UsesRanges) ? "off" : "on")}");

    private static List<Difference> Differing(List<Difference> group) => group.FindAll(static difference => difference.Buckets.Count > 0);

    /// <summary>Both sides at the same time.</summary>
    private Difference Compare(TableCopy table)
    {
        var merge = new MergeStatements(table, FormattableString.Invariant($"pg_temp.schemagen_stage_{_stages++}"), BucketSums.BucketsOf(table, source));
        var theirs = Task.Run(() => BucketSums.Read(source, merge.SourceSums));
        BucketSums ours;
        try
        {
            ours = BucketSums.Read(target, merge.TargetSums);
        }
        finally
        {
            // A connection that is still in use must not be closed.
            theirs.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        }

        progress?.Report(new SyncProgress(SyncStage.Comparing, table.Name));
        var sums = theirs.GetAwaiter().GetResult();
        return new Difference(merge, sums, ours, sums.DifferencesTo(ours));
    }

    private void Fetch(CopyPump pump, Difference difference)
    {
        var (rows, bytes) = (0L, 0L);
        var merge = difference.Merge;
        PreferIndexes(source, [difference]);
        target.Execute(CopyStatements.CreateStage(merge.Table, merge.Stage));
        pump.Run(merge.Table, merge.Read(difference.Buckets), merge.Stage, (newRows, newBytes) => (rows, bytes) = (rows + newRows, bytes + newBytes));
        target.Execute($"ANALYZE {merge.Stage}");
        progress?.Report(new SyncProgress(SyncStage.Copied, merge.Table.Name, rows, bytes));
    }

    private void Write(List<Difference> group)
    {
        PreferIndexes(target, group);
        target.Execute(MergeStatements.Insert([.. group.Select(static difference => difference.Merge)]));
        foreach (var update in group.Select(static difference => difference.Merge.Update).Where(update => update is not null && plan.Mode == SyncMode.Merge))
        {
            target.Execute(update!);
        }
    }

    /// <summary>Where rows may stay that the source lacks, sums cannot agree: then each fetched row is looked for.</summary>
    private (TableParity Parity, bool IsProven) Prove(Difference difference, bool delete, bool isWritten)
    {
        var (merge, theirs, ours, _) = difference;
        target.Execute("SET LOCAL enable_seqscan = on");
        var now = isWritten ? BucketSums.Read(target, merge.TargetSums) : ours;
        var parity = new TableParity(merge.Table.Name, theirs.Total, now.Total);
        if (delete || parity.IsEqual)
        {
            return (parity, parity.IsEqual);
        }

        var missing = 0L;
        target.Query(merge.Missing(byKey: plan.Mode == SyncMode.Append), row => missing = row.GetInt64(0));
        return (parity with { Differences = [missing == 0 ? "rows of the target's own stay" : FormattableString.Invariant($"{missing} rows of the source are missing")] }, missing == 0);
    }

    private sealed record Difference(MergeStatements Merge, BucketSums Theirs, BucketSums Ours, IReadOnlyList<long> Buckets);
}
