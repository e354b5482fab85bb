using System.IO.Compression;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace SchemaGen.MSBuild.Tests.Consumers;

/// <summary>What a binary log tells about targets and tasks.</summary>
internal sealed class BuildLog
{
    private readonly string _file;

    private BuildLog(string file) => _file = file;

    /// <summary>Full names of the package's own tasks that ran, in order, such as <c>SchemaGen.MSBuild.PullSchema</c>.</summary>
    public required IReadOnlyList<string> OwnTasks { get; init; }

    /// <summary>Tasks of any kind that the package's targets started, as <c>target: task</c>.</summary>
    public required IReadOnlyList<string> TasksOfOwnTargets { get; init; }

    /// <summary>Codes of the errors, as often as they were logged; a console repeats them.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>True when the compiler ran, for any of the projects and target frameworks.</summary>
    public required bool Compiled { get; init; }

    public static BuildLog Read(string file)
    {
        var targets = new Dictionary<(int, int), string>();
        var own = new List<string>();
        var ofOwnTargets = new List<string>();
        var errors = new List<string>();
        var compiled = false;
        foreach (var record in BinaryLog.ReadRecords(file))
        {
            switch (record.Args)
            {
                case TargetStartedEventArgs { BuildEventContext: { } context } target:
                    targets[(context.ProjectContextId, context.TargetId)] = target.TargetName;
                    break;
                case BuildErrorEventArgs error:
                    errors.Add(error.Code);
                    break;
                case TaskStartedEventArgs { BuildEventContext: { } context } task:
                    compiled |= task.TaskName == "Csc";
                    if (task.TaskName.StartsWith("SchemaGen.MSBuild.", StringComparison.Ordinal))
                    {
                        own.Add(task.TaskName);
                    }

                    var name = targets.GetValueOrDefault((context.ProjectContextId, context.TargetId), "");
                    if (name.Contains("SchemaGen", StringComparison.Ordinal))
                    {
                        ofOwnTargets.Add($"{name}: {task.TaskName}");
                    }

                    break;
            }
        }

        return new BuildLog(file) { OwnTasks = own, TasksOfOwnTargets = ofOwnTargets, Errors = errors, Compiled = compiled };
    }

    /// <summary>How often one of the package's tasks ran.</summary>
    public int Count(string task) => OwnTasks.Count(name => name == $"SchemaGen.MSBuild.{task}");

    /// <summary>Whether the log has a text anywhere in its bytes, embedded files and environment included.</summary>
    public bool Contains(string text)
    {
        using var log = new MemoryStream();
        using (var compressed = new GZipStream(File.OpenRead(_file), CompressionMode.Decompress))
        {
            compressed.CopyTo(log);
        }

        return log.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
