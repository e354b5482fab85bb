using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Removes the tombstones of what pulls found gone.</summary>
public sealed class AcceptTombstones : OperationTask
{
    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        var result = AcceptOperation.Run(new AcceptRequest { Snapshot = Snapshot, Table = OneTable });
        if (result.Removed.Count > 0)
        {
            Say($"accepted: {string.Join(", ", result.Removed)}");
        }

        return Task.CompletedTask;
    }
}
