using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Parity alone: both sides are read, each in a snapshot of its own, at the same time.</summary>
public sealed class Comparison(SyncPlan plan, SourceSnapshot source, SourceSnapshot target, IProgress<SyncProgress>? progress)
{
    /// <summary>Compares.</summary>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    public IReadOnlyList<TableParity> Run(CancellationToken cancellationToken)
    {
        using var cancellation = cancellationToken.Register(() =>
        {
            source.Cancel();
            target.Cancel();
        });
        try
        {
            using var theirs = new ConcurrentReading(source, plan.Tables, cancellationToken);
            var ours = Checksums.Of(target, plan.Tables, CopyStatements.TargetChecksum, table => progress?.Report(new SyncProgress(SyncStage.Comparing, table.Name)), cancellationToken);
            return Checksums.Join(plan, (source, theirs.Result), (target, ours));
        }
        catch (DiagnosticException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
