using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Sources;

namespace SchemaGen.Operations;

/// <summary>What to list.</summary>
public sealed record ListRequest
{
    public required SourceOptions Source { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }
}

/// <summary>The relations in scope, by name.</summary>
public sealed record ListResult(EquatableArray<Relation> Relations);

/// <summary>Lists what a pull would see. Writes nothing.</summary>
public static class ListOperation
{
    /// <summary>Reads the source.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static async Task<ListResult> RunAsync(ListRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var snapshot = await SchemaSource.ReadAsync(request.Source, request.Configuration, progress, cancellationToken);
        return new ListResult(snapshot.Relations);
    }
}
