namespace SchemaGen.Postgres.Psql;

/// <summary>Reads a stream until its end, or until nothing more is to be expected of it.</summary>
/// <param name="inner">The stream.</param>
/// <param name="ended">Completes when whoever writes to it has ended.</param>
internal sealed class PatientStream(Stream inner, Task ended) : Stream
{
    /// <summary>How long to wait for the next bytes.</summary>
    public TimeSpan Limit { get; set; } = Timeout.InfiniteTimeSpan;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var reading = inner.ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask();
        return Task.WaitAny([reading, ended], Limit) switch
        {
            0 => reading.GetAwaiter().GetResult(),
            1 => 0,
            _ => throw new TimeoutException(),
        };
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
