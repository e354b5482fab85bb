using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Checksums of the source, taken while the target is busy. Its end is waited for in any case: a connection that is still in use must not be closed.</summary>
internal sealed class ConcurrentReading : IDisposable
{
    private readonly SourceSnapshot _source;
    private readonly Task<IReadOnlyDictionary<QualifiedName, TableContent>> _reading;

    public ConcurrentReading(SourceSnapshot source, IEnumerable<TableCopy> tables, CancellationToken cancellationToken)
    {
        _source = source;
        _reading = Task.Run(() => Checksums.Of(source, tables, CopyStatements.SourceChecksum, static _ => { }, cancellationToken), CancellationToken.None);
    }

    /// <summary>Waits for it, and throws what it threw.</summary>
    public IReadOnlyDictionary<QualifiedName, TableContent> Result => _reading.GetAwaiter().GetResult();

    public void Dispose()
    {
        while (!_reading.ContinueWith(static _ => { }, TaskScheduler.Default).Wait(TimeSpan.FromSeconds(1)))
        {
            _source.Cancel();
        }
    }
}
