using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Source to <c>schema.json</c>.</summary>
public sealed class PullSchema : SourceTask
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new PullRequest { Source = Source(), Snapshot = Snapshot, Configuration = Configuration, Table = OneTable, Pulled = Pulled };
        var result = await PullOperation.RunAsync(request, Progress(), cancellationToken);
        if (result.Changed)
        {
            Say(FormattableString.Invariant($"{Snapshot} changed ({result.Snapshot.Relations.Count} relations)"));
        }
    }
}
