using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Lists the relations of the source.</summary>
public sealed class ListSchema : SourceTask
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = new ListRequest { Source = Source(), Configuration = Configuration };
        var result = await ListOperation.RunAsync(request, Progress(), cancellationToken);
        foreach (var relation in result.Relations)
        {
            Say($"{relation.Name} ({relation.Kind})");
        }
    }
}
