using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Source to <c>schema.json</c>.</summary>
public sealed class PullSchema : SourceTask
{
    /// <summary>Called by hand: no compiler follows, which would report what the snapshot lacks.</summary>
    public bool ByHand { get; set; }

    protected override async Task AskAsync(CancellationToken cancellationToken)
    {
        var request = new PullRequest { Source = Source(), Snapshot = Snapshot, Configuration = Configuration, Table = OneTable, Pulled = Pulled };
        var result = await PullOperation.RunAsync(request, Progress(), cancellationToken);
        if (result.Changed)
        {
            Say(FormattableString.Invariant($"{Snapshot} changed ({result.Snapshot.Relations.Count} relations)"));
        }

        if (!result.Tombstones.IsEmpty)
        {
            Say($"gone, and an error where code uses it until you accept it (-p:SchemaGenAccept=true): {string.Join(", ", result.Tombstones.Descriptions)}");
        }

        foreach (var warning in ByHand ? result.Warnings : result.ScopeWarnings)
        {
            Tell(warning);
        }
    }
}
