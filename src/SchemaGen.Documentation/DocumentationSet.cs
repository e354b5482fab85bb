using SchemaGen.Documentation.Analysis;
using SchemaGen.Documentation.Context;
using SchemaGen.Documentation.Diagrams;
using SchemaGen.Documentation.Migrations;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Ddl;
using SchemaGen.Model.Migrations;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>All documents that are made of a snapshot. The same snapshot gives the same text.</summary>
/// <param name="snapshot">What to describe.</param>
/// <param name="configuration">Gives the title and the categories.</param>
/// <param name="migrations">What the migrations did that made it; null where none did.</param>
public sealed class DocumentationSet(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, MigrationIndex? migrations = null)
{
    private readonly SchemaIndex _schema = new(snapshot, configuration);
    private readonly RelationScripts _scripts = RelationScripts.Of(snapshot);

    /// <summary>Everything, with all relations current.</summary>
    public static IReadOnlyList<DocumentFile> Render(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var documents = new DocumentationSet(snapshot, configuration);
        return [.. documents.Overviews(RelationMarks.None), .. documents.RelationFiles()];
    }

    /// <summary>The files about one relation each: a script, and a page unless it is a partition; sorted by path.</summary>
    public IReadOnlyList<DocumentFile> RelationFiles()
    {
        var scripts = snapshot.Relations.ToDictionary(static relation => relation.Name, _scripts.Render);
        // Pages depend on nothing but what is worked out by now.
        var documented = _schema.Documented.AsParallel().Select(relation => new DocumentFile(DocumentPaths.Page(_schema.FileNameOf(relation.Name)), RelationPage.Render(_schema, relation, scripts[relation.Name]), relation.Name));
        return
        [
            .. snapshot.Relations
                .Select(relation => new DocumentFile(DocumentPaths.Script(_schema.FileNameOf(relation.Name)), scripts[relation.Name], relation.Name))
                .Concat(documented)
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The files about the whole schema; in the analysis, <see cref="LastSync.Stamp"/> has yet to set the date.</summary>
    public IReadOnlyList<DocumentFile> Overviews(RelationMarks marks)
    {
        Func<IEnumerable<DocumentFile>>[] documents =
        [
            () => [new DocumentFile(DocumentPaths.Analysis, AnalysisDocument.Render(_schema))],
            () => migrations is null ? [] : [new DocumentFile(DocumentPaths.Migrations, MigrationsDocument.Render(_schema, configuration.Migrations, migrations))],
            () => new ContextDocument(_schema).Render(configuration.Documentation.ContextTokens),
            () => [new DocumentFile(DocumentPaths.Index, IndexDocument.Render(_schema, marks))],
            () => [new DocumentFile(DocumentPaths.WholeSchema, _scripts.RenderWholeSchema())],
            () => [new DocumentFile(DocumentPaths.TableList, TableList.Render(snapshot))],
            WholeDrawing,
            .. _schema.Areas.Select(area => (Func<IEnumerable<DocumentFile>>)(() =>
            [
                new DocumentFile(DocumentPaths.AreaPage(area.FileName), AreaPage.Render(_schema, area)),
                new DocumentFile(DocumentPaths.AreaDrawing(area.FileName), SvgDiagram.Render(_schema, area.Name, area.Tables)),
            ])),
        ];
        return [.. documents.AsParallel().AsOrdered().SelectMany(static document => document())];
    }

    /// <summary>One area is the whole already.</summary>
    private IEnumerable<DocumentFile> WholeDrawing() => _schema.Areas.Count < 2 ? [] :
        [new DocumentFile(DocumentPaths.WholeDrawing, SvgDiagram.Render(_schema, _schema.Title, [.. _schema.Areas.SelectMany(static area => area.Tables)]))];
}
