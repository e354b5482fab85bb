using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>
/// Mode <c>replace</c>: in one transaction of the target all tables of the plan are emptied, loaded, and compared with the
/// source's snapshot. Who looks meanwhile waits, and sees the old rows or the new ones.
/// </summary>
public sealed class Replacement(SyncPlan plan, SourceSnapshot source, TargetTransaction target, IProgress<SyncProgress>? progress)
{
    private readonly List<QualifiedName> _tables = [.. plan.Tables.Select(static table => table.Name)];

    /// <summary>Does it. Rows that turn out to differ mean that nothing is committed.</summary>
    /// <param name="prove">Whether both sides are compared before the commit.</param>
    /// <param name="cancellationToken">Gives it up; the target is as it was.</param>
    /// <returns>What both sides hold; empty without proof.</returns>
    /// <exception cref="DiagnosticException">SG0077; the target is as it was.</exception>
    public (IReadOnlyList<TableParity> Parity, bool Committed) Run(bool prove, CancellationToken cancellationToken)
    {
        if (_tables.Count == 0)
        {
            return ([], true);
        }

        using var reader = source.Share(cancellationToken);
        using var cancellation = cancellationToken.Register(() =>
        {
            target.Cancel();
            source.Cancel();
            reader.Cancel();
        });
        try
        {
            return Replace(reader, prove, cancellationToken);
        }
        catch (DiagnosticException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private (IReadOnlyList<TableParity> Parity, bool Committed) Replace(SourceSnapshot reader, bool prove, CancellationToken cancellationToken)
    {
        // Locked before anything is looked at, and in one order whoever comes first.
        target.Execute($"LOCK TABLE {string.Join(", ", plan.Tables.OrderBy(static table => table.Name).Select(CopyStatements.Target))} IN ACCESS EXCLUSIVE MODE");
        var structure = new TableStructure(target, _tables);
        var triggers = TriggerStates.Disable(target, _tables);
        var aside = SetAside.Take(target, [.. plan.Tables.Where(static table => table.Method == LoadMethod.Rebuild).Select(static table => table.Name)], _tables);
        target.Execute(CopyStatements.Truncate(plan.Tables));

        target.WithRolePath(() =>
        {
            Load(cancellationToken);

            // What is left of deferred checks would stand in the way of ALTER TABLE.
            target.Execute("SET CONSTRAINTS ALL IMMEDIATE");
        });

        // The source has nothing else to do from here on.
        using var theirs = new ConcurrentReading(reader, prove ? plan.Tables : [], cancellationToken);
        target.WithRolePath(() => aside.Restore(statement => progress?.Report(new SyncProgress(SyncStage.Rebuilding, null, Detail: statement)), cancellationToken));
        triggers.Restore();
        structure.RequireUnchanged();

        var parity = prove ? Compare(reader, theirs, cancellationToken) : [];
        var isEqual = parity.All(static table => table.IsEqual);
        if (isEqual)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SequenceValues.Copy(source, target, plan.Sequences, forwardOnly: false);
            cancellationToken.ThrowIfCancellationRequested();
            target.Commit();
        }

        return (parity, isEqual);
    }

    private void Load(CancellationToken cancellationToken)
    {
        var pump = new CopyPump(source, target, cancellationToken);
        foreach (var group in plan.Groups)
        {
            var stages = new List<(TableCopy Table, string Stage)>();
            foreach (var table in group.Tables)
            {
                var stage = table.Method == LoadMethod.Together ? FormattableString.Invariant($"pg_temp.schemagen_stage_{stages.Count}") : null;
                if (stage is not null)
                {
                    target.Execute(CopyStatements.CreateStage(table, stage));
                    stages.Add((table, stage));
                }

                Copy(pump, table, stage);
            }

            if (stages.Count > 0)
            {
                target.Execute(CopyStatements.InsertTogether(stages));
                target.Execute($"DROP TABLE {string.Join(", ", stages.Select(static stage => stage.Stage))}");
            }
        }
    }

    private void Copy(CopyPump pump, TableCopy table, string? stage)
    {
        var (rows, bytes) = (0L, 0L);
        pump.Run(table, CopyStatements.Read(table), stage, (newRows, newBytes) =>
        {
            (rows, bytes) = (rows + newRows, bytes + newBytes);
            progress?.Report(new SyncProgress(SyncStage.Copying, table.Name, rows, bytes));
        });
        progress?.Report(new SyncProgress(SyncStage.Copied, table.Name, rows, bytes));
    }

    private IReadOnlyList<TableParity> Compare(SourceSnapshot reader, ConcurrentReading theirs, CancellationToken cancellationToken)
    {
        var ours = Checksums.Of(target, plan.Tables, CopyStatements.TargetChecksum, table => progress?.Report(new SyncProgress(SyncStage.Comparing, table.Name)), cancellationToken);
        return Checksums.Join(plan, (reader, theirs.Result), (target, ours));
    }
}
