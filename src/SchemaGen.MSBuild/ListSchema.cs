using SchemaGen.Model.Naming;
using SchemaGen.Operations;

namespace SchemaGen.MSBuild;

/// <summary>Lists the relations of the source.</summary>
public sealed class ListSchema : SourceTask
{
    protected override async Task AskAsync(CancellationToken cancellationToken)
    {
        var request = new ListRequest { Source = Source(), Configuration = Configuration, Table = OneTable };
        var result = await ListOperation.RunAsync(request, Progress(), cancellationToken);
        foreach (var listed in result.Relations)
        {
            Say($"{MarkdownText.Line(listed.Relation.Name.ToString())} ({listed.Summary})");
        }
    }
}
