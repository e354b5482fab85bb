using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.MSBuild;

/// <summary>Runs one operation and reports what it says. No logic here: what a build does, the tool does too.</summary>
public abstract class OperationTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

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

    public override bool Execute()
    {
        try
        {
            RunAsync(_cancellation.Token).GetAwaiter().GetResult();
        }
        catch (DiagnosticException e)
        {
            Report(Soften(e.Diagnostic));
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
            Report(Rules.InternalError.At(null, $"SchemaGen failed unexpectedly: {e.GetType().Name}: {e.Message} This is a bug; a detailed log (-v:detailed) has the stack trace."));
            return false;
        }

        if (!Log.HasLoggedErrors)
        {
            Completed = [new TaskItem(Snapshot)];
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

    /// <summary>Logs one diagnostic: no subcategory and no end position, which CI systems would not recognise.</summary>
    protected void Report(Diagnostic diagnostic)
    {
        // Without a file MSBuild would name the package's own project.
        var location = diagnostic.Location ?? new SourceLocation(Snapshot);
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                Log.LogError(null, diagnostic.Id, null, diagnostic.Rule.HelpLink, location.File, location.Line, location.Column, 0, 0, diagnostic.Message);
                break;
            case Severity.Warning:
                Log.LogWarning(null, diagnostic.Id, null, diagnostic.Rule.HelpLink, location.File, location.Line, location.Column, 0, 0, diagnostic.Message);
                break;
            default:
                Log.LogMessage(null, diagnostic.Id, null, location.File, location.Line, location.Column, 0, 0, MessageImportance.Normal, diagnostic.Message);
                break;
        }
    }

    /// <summary>Says what happened, where people see it.</summary>
    protected void Say(string message) => Log.LogMessage(MessageImportance.High, "SchemaGen: " + message);

    /// <summary>Progress, for those who ask for it.</summary>
    protected IProgress<string> Progress() => new LoggedProgress(Log);

    private sealed class LoggedProgress(TaskLoggingHelper log) : IProgress<string>
    {
        public void Report(string value) => log.LogMessage(MessageImportance.Normal, "SchemaGen: " + value);
    }
}
