using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Operations.Files;
using SchemaGen.Operations.Sources;
using SchemaGen.Postgres.Catalog;

namespace SchemaGen.Operations;

/// <summary>What to list: a source, or else a snapshot.</summary>
public sealed record ListRequest
{
    /// <summary>Null to list a snapshot.</summary>
    public SourceOptions? Source { get; init; }

    /// <summary>Path of the snapshot, when there is no source.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Path of the configuration, if there is one.</summary>
    public string? Configuration { get; init; }

    /// <summary>A relation, as people name it; null for all.</summary>
    public string? Table { get; init; }
}

/// <summary>The relations in scope, by name.</summary>
public sealed record ListResult(IReadOnlyList<ListedRelation> Relations);

/// <summary>A relation, and how much it holds.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Size">Null for what has no storage, and where there is no live database to ask.</param>
public sealed record ListedRelation(RelationHead Relation, RelationSize? Size)
{
    /// <summary>In words: <c>table, 4 columns, about 1200 rows, 16 kB</c>.</summary>
    public string Summary => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return Relation.Kind.Noun();
        yield return Wording.Count(Relation.ColumnCount, "column");
        if (Size is { EstimatedRows: { } rows })
        {
            yield return $"about {Wording.Count(rows, "row")}";
        }

        if (Size is { TotalBytes: { } bytes })
        {
            yield return Wording.Bytes(bytes);
        }
    }
}

/// <summary>Lists what a pull would see, and what changes too often to be in a snapshot. Writes nothing.</summary>
public static class ListOperation
{
    /// <summary>Reads the source.</summary>
    /// <exception cref="DiagnosticException">Any SG0xxx or SG4xxx.</exception>
    public static async Task<ListResult> RunAsync(ListRequest request, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var (relations, sizes) = request.Source is null
            ? SizedRelations.Of(SnapshotFile.Read(request.Snapshot!))
            : await SchemaSource.ListAsync(request.Source, request.Configuration, Asked, progress, cancellationToken);
        var only = Asked(relations);
        return new ListResult(
        [
            .. relations
                .Where(relation => only is null || relation.Name == only)
                .Select(relation => new ListedRelation(relation, sizes?.GetValueOrDefault(relation.Name))),
        ]);

        QualifiedName? Asked(IEnumerable<RelationHead> among) =>
            request.Table is { } table ? RelationNames.Find(table, among.Select(static relation => relation.Name)) : null;
    }
}
