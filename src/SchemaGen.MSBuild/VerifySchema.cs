using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Source against <c>schema.json</c>: every difference is an error at its line.</summary>
public sealed class VerifySchema : SourceTask
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new VerifyRequest { Source = Source(), Snapshot = Snapshot, Configuration = Configuration, Table = OneTable, Pulled = Pulled };
        var result = await VerifyOperation.RunAsync(request, Progress(), cancellationToken);
        foreach (var warning in result.ScopeWarnings)
        {
            Report(warning);
        }

        foreach (var drift in result.Drift)
        {
            Report(drift with { Message = $"{drift.Message} Pull (dotnet build -t:SchemaGenPull), or migrate the database." });
        }
    }
}
