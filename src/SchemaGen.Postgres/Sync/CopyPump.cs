using System.Buffers;
using System.Collections.Concurrent;
using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sync;

namespace SchemaGen.Postgres.Sync;

/// <summary>Rows from one server to the other: one thread reads, one writes, and a few buffers between them are all that is ever held.</summary>
internal sealed class CopyPump(SourceSnapshot source, TargetTransaction target, CancellationToken cancellationToken)
{
    private const int ChunkSize = 256 * 1024;
    private const int ChunkCount = 8;

    /// <summary>Copies the rows of one table.</summary>
    /// <param name="table">Which.</param>
    /// <param name="select">The COPY that the source is asked for.</param>
    /// <param name="into">Another table of the same columns; null for the table itself.</param>
    /// <param name="onChunk">Told rows and bytes since the last time; rows are about right.</param>
    /// <exception cref="DiagnosticException">SG0077.</exception>
    public void Run(TableCopy table, string select, string? into, Action<long, long> onChunk)
    {
        using var chunks = new BlockingCollection<Chunk>(ChunkCount);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = source.Read(select, table.Binary);
        var reading = Task.Factory.StartNew(() => Read(read, chunks, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Write(target.Write(CopyStatements.Write(table, into), table.Binary), chunks, reading, onChunk);
        }
        catch
        {
            stop.Cancel();
            source.Cancel();
            Wait(reading);
            throw;
        }
    }

    private void Read(NpgsqlRawCopyStream stream, BlockingCollection<Chunk> chunks, CancellationToken stop)
    {
        try
        {
            source.Guarded(() =>
            {
                while (Fill(stream) is { Count: > 0 } chunk)
                {
                    chunks.Add(chunk, stop);
                }

                stream.Dispose();
            });
        }
        finally
        {
            chunks.CompleteAdding();
        }
    }

    /// <summary>A read gives what one message has, which is a row.</summary>
    private static Chunk Fill(NpgsqlRawCopyStream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        int count = 0, rows = 0, length;
        while (count < buffer.Length && (length = stream.Read(buffer.AsSpan(count))) > 0)
        {
            count += length;
            rows++;
        }

        return new Chunk(buffer, count, rows);
    }

    /// <summary>The end of the rows and the end of the reader look the same from here: only where the reader is content the COPY is completed.</summary>
    private void Write(NpgsqlRawCopyStream stream, BlockingCollection<Chunk> chunks, Task reading, Action<long, long> onChunk)
    {
        target.Guarded(() =>
        {
            foreach (var chunk in chunks.GetConsumingEnumerable(cancellationToken))
            {
                stream.Write(chunk.Buffer.AsSpan(0, chunk.Count));
                ArrayPool<byte>.Shared.Return(chunk.Buffer);
                onChunk(chunk.Rows, chunk.Count);
            }
        });
        try
        {
            reading.GetAwaiter().GetResult();
        }
        catch
        {
            Abort(stream);
            throw;
        }

        target.Guarded(stream.Dispose);
    }

    private static void Abort(NpgsqlRawCopyStream stream)
    {
        try
        {
            stream.Cancel();
            stream.Dispose();
        }
        catch (Exception e) when (e is NpgsqlException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The transaction is given up in any case.
        }
    }

    private static void Wait(Task reading)
    {
        try
        {
            reading.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is DiagnosticException or OperationCanceledException)
        {
            // Whoever stopped it knows why.
        }
    }

    private readonly record struct Chunk(byte[] Buffer, int Count, int Rows);
}
