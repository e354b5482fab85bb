using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.MSBuild;

/// <summary>Runs one operation and reports what it says. No logic here: what a build does, the tool does too.</summary>
public abstract class OperationTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<Diagnostic> _warnings = [];

    /// <summary>Path of the snapshot.</summary>
    [Required]
    public string Snapshot { get; set; } = "";

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; set; }

    /// <summary>A relation, as people name it: the operation is about that one only. Empty for everything.</summary>
    public string? Table { get; set; }

    /// <summary>One item when the operation did its work; none when it gave way to the snapshot.</summary>
    [Output]
    public ITaskItem[] Completed { get; private set; } = [];

    /// <summary>
    /// One item with the warnings; none when there are none. Whoever asked reports them: several projects share one run,
    /// and each says for itself which warnings are errors. Where there are errors too, the run itself reports all.
    /// </summary>
    [Output]
    public ITaskItem[] Warnings { get; private set; } = [];

    public override bool Execute()
    {
        var isDone = Run();
        if (Log.HasLoggedErrors)
        {
            _warnings.ForEach(Report);
        }
        else if (_warnings.Count > 0)
        {
            Warnings = [new TaskItem(ReportWarnings.Encode(_warnings), new Dictionary<string, string>(StringComparer.Ordinal) { ["SchemaGenWarnings"] = "true" })];
        }

        return isDone;
    }

    private bool Run()
    {
        try
        {
            RunAsync(_cancellation.Token).GetAwaiter().GetResult();
        }
        catch (DiagnosticException e)
        {
            Tell(Soften(e.Diagnostic));
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever it is, a build must not show a stack trace as its answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.LogMessage(MessageImportance.Low, e.ToString());
            Tell(Rules.InternalError.At(null, $"SchemaGen failed unexpectedly: {e.GetType().Name}: {e.Message} This is a bug; a detailed log (-v:detailed) has the stack trace."));
            return false;
        }

        if (!Log.HasLoggedErrors)
        {
            Completed = [new TaskItem(Snapshot, new Dictionary<string, string>(StringComparer.Ordinal) { ["SchemaGenCompleted"] = "true" })];
        }

        return !Log.HasLoggedErrors;
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary><see cref="Table"/>, or null for everything.</summary>
    protected string? OneTable => string.IsNullOrWhiteSpace(Table) ? null : Table;

    /// <summary>Runs the operation.</summary>
    protected abstract System.Threading.Tasks.Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Lets a task take a failure less seriously than the rule does.</summary>
    protected virtual Diagnostic Soften(Diagnostic diagnostic) => diagnostic;

    /// <summary>Reports a diagnostic; a warning at the end, or through <see cref="Warnings"/>.</summary>
    protected void Tell(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Warning)
        {
            _warnings.Add(diagnostic);
        }
        else
        {
            Report(diagnostic with { Location = diagnostic.Location ?? new SourceLocation(Snapshot) });
        }
    }

    private void Report(Diagnostic diagnostic) => DiagnosticLog.Report(Log, diagnostic);

    /// <summary>Says what happened, where people see it.</summary>
    protected void Say(string message) => Log.LogMessage(MessageImportance.High, "SchemaGen: " + message);

    /// <summary>Progress, for those who ask for it.</summary>
    protected IProgress<string> Progress() => new LoggedProgress(Log);

    private sealed class LoggedProgress(TaskLoggingHelper log) : IProgress<string>
    {
        public void Report(string value) => log.LogMessage(MessageImportance.Normal, "SchemaGen: " + value);
    }
}
