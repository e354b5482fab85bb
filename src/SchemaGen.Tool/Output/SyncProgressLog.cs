using SchemaGen.Model.Naming;
using SchemaGen.Model.Sync;
using SchemaGen.Postgres.Sync;

namespace SchemaGen.Tool.Output;

/// <summary>How far a sync is, on standard error: one line that changes on a terminal, a line a table elsewhere.</summary>
internal sealed class SyncProgressLog : IProgress<SyncProgress>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private readonly System.Diagnostics.Stopwatch _clock = new();
    private int _tables;
    private int _done;
    private long _expected;
    private long _doneRows;
    private long _doneBytes;
    private TimeSpan _shown;
    private bool _hasLine;

    /// <summary>Notes what there is to do, once it may be done.</summary>
    public bool Start(SyncPlan plan, Func<bool> confirm)
    {
        _tables = plan.Tables.Count();
        _expected = plan.Tables.Sum(static table => table.EstimatedRows ?? 0);
        var isConfirmed = confirm();
        _clock.Start();
        return isConfirmed;
    }

    public void Report(SyncProgress value)
    {
        switch (value.Stage)
        {
            case SyncStage.Copied:
                (_done, _doneRows, _doneBytes) = (_done + 1, _doneRows + value.Rows, _doneBytes + value.Bytes);
                Line($"{_done}/{_tables} {SqlIdentifier.Quote(value.Table!)}: {Wording.Bytes(value.Bytes)}, {Seconds(_clock.Elapsed)}");
                break;
            case SyncStage.Rebuilding:
                Line(value.Detail!);
                break;
            case SyncStage.Copying:
                Show($"{_done + 1}/{_tables} {SqlIdentifier.Quote(value.Table!)}: {Overall(_doneRows + value.Rows, _doneBytes + value.Bytes)}");
                break;
            default:
                Show($"compared {SqlIdentifier.Quote(value.Table!)}");
                break;
        }
    }

    public void Dispose() => Clear();

    private string Overall(long rows, long bytes)
    {
        var seconds = Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
        var rest = rows > 0 && _expected > rows ? $", about {Seconds(TimeSpan.FromSeconds(seconds * (_expected - rows) / rows))} left" : "";
        var share = _expected > 0 ? FormattableString.Invariant($"{Math.Min(100, 100 * rows / _expected)} %, ") : "";
        return $"{share}{Wording.Count(rows, "row")}, {Wording.Bytes(bytes)}, {Wording.Bytes((long)(bytes / seconds))}/s{rest}";
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.0} s");

    /// <summary>What stays.</summary>
    private void Line(string text)
    {
        Clear();
        Console.Error.WriteLine(MarkdownText.Line(text));
    }

    /// <summary>What the next one replaces.</summary>
    private void Show(string text)
    {
        if (_isTerminal && _clock.Elapsed - _shown > Interval)
        {
            _shown = _clock.Elapsed;
            Clear();
            Console.Error.Write(Fit(MarkdownText.Line(text)));
            _hasLine = true;
        }
    }

    private static string Fit(string text) => text.Length < Width ? text : text[..(Width - 1)];

    private static int Width => Math.Max(20, Console.BufferWidth);

    private void Clear()
    {
        if (_hasLine)
        {
            Console.Error.Write($"\r{new string(' ', Width - 1)}\r");
            _hasLine = false;
        }
    }
}
