using System.Runtime.InteropServices;

namespace SchemaGen.Tool;

/// <summary>Ctrl+C and SIGTERM as one cancellation: what runs ends in order, and takes the processes that it started with it.</summary>
internal sealed class Interruption : IDisposable
{
    private const long PatienceInMilliseconds = 2000;

    private readonly CancellationTokenSource _cancellation = new();
    private readonly PosixSignalRegistration[] _signals;
    private long _first;

    public Interruption() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    public CancellationToken Token => _cancellation.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _cancellation.Dispose();
    }

    /// <summary>Programs such as timeout signal twice at once, which is one wish; who presses Ctrl+C again later does not want to wait.</summary>
    private void Handle(PosixSignalContext context)
    {
        var now = Environment.TickCount64;
        var first = Interlocked.CompareExchange(ref _first, now, 0);
        context.Cancel = first == 0 || now - first < PatienceInMilliseconds;
        if (first == 0)
        {
            _ = _cancellation.CancelAsync();
        }
    }
}
