using Microsoft.Build.Framework;
using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary><c>schema.json</c> to Markdown.</summary>
public sealed class DocumentSchema : OperationTask
{
    [Required]
    public string DocsDirectory { get; set; } = "";

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new DocsRequest { Snapshot = Snapshot, Configuration = Configuration, Directory = DocsDirectory };
        var result = DocsOperation.Run(request, cancellationToken: cancellationToken);
        if (result.Written > 0)
        {
            Say(FormattableString.Invariant($"{result.Written} of {result.Files} documentation files changed in {result.Directory}"));
        }

        return Task.CompletedTask;
    }
}
