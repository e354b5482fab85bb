using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Source to <c>schema.json</c>.</summary>
public sealed class PullSchema : SourceTask
{
    /// <summary>Called by hand: no compiler follows, which would report what the snapshot lacks.</summary>
    public bool ByHand { get; set; }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new PullRequest { Source = Source(), Snapshot = Snapshot, Configuration = Configuration, Table = OneTable, Pulled = Pulled };
        var result = await PullOperation.RunAsync(request, Progress(), cancellationToken);
        if (result.Changed)
        {
            Say(FormattableString.Invariant($"{Snapshot} changed ({result.Snapshot.Relations.Count} relations)"));
        }

        foreach (var warning in ByHand ? result.Warnings : result.ScopeWarnings)
        {
            Report(warning);
        }
    }
}
