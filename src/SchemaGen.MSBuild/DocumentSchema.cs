using Microsoft.Build.Framework;
using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary><c>schema.json</c> to the documentation directory.</summary>
public sealed class DocumentSchema : OperationTask
{
    [Required]
    public string DocsDirectory { get; set; } = "";

    /// <summary>Remove the files of relations that are gone.</summary>
    public bool Prune { get; set; }

    /// <summary>Take over files that stand where ours belong.</summary>
    public bool Force { get; set; }

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new DocsRequest { Snapshot = Snapshot, Configuration = Configuration, Directory = DocsDirectory, Table = OneTable, Prune = Prune, Force = Force };
        var result = DocsOperation.Run(request, Progress(), cancellationToken: cancellationToken);
        foreach (var warning in result.Warnings)
        {
            Tell(warning);
        }

        if (result.Written.Count + result.Removed.Count > 0)
        {
            Say(FormattableString.Invariant($"{result.Written.Count} of {result.Files} documentation files changed in {result.Directory}")
                + (result.Removed.Count == 0 ? "" : FormattableString.Invariant($", {result.Removed.Count} removed")));
        }

        return Task.CompletedTask;
    }
}
