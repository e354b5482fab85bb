using SchemaGen.Documentation.Analysis;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>All documents that are made of a snapshot.</summary>
public static class DocumentationSet
{
    /// <summary>Renders the analysis, the index and a page for each relation, sorted by path. The same snapshot gives the same text.</summary>
    /// <param name="snapshot">What to describe.</param>
    /// <param name="configuration">Gives the title and the categories.</param>
    /// <returns>The files; in the analysis, <see cref="LastSync.Stamp"/> has yet to set the date.</returns>
    public static IReadOnlyList<DocumentFile> Render(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var schema = new SchemaIndex(snapshot, configuration);
        return
        [
            new DocumentFile(DocumentPaths.Analysis, AnalysisDocument.Render(schema)),
            new DocumentFile(DocumentPaths.Index, IndexDocument.Render(schema)),
            .. schema.Documented
                .Select(relation => new DocumentFile(DocumentPaths.Page(schema.FileNameOf(relation.Name)), RelationPage.Render(schema, relation)))
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
    }
}
