using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation;

/// <summary>Where the documents are, relative to the documentation directory.</summary>
public static class DocumentPaths
{
    public const string Analysis = "DATABASE_ANALYSIS.md";

    public const string Migrations = "MIGRATIONS.md";

    /// <summary>The schema in few words, for assistants.</summary>
    public const string Context = "DATABASE_CONTEXT.md";

    public const string Index = "_index.md";

    public const string WholeSchema = FileNames.WholeSchema + ".sql";

    public const string TableList = "_table_list.txt";

    /// <summary>What is ours in the directory; see <see cref="Model.Manifest.DirectoryManifest"/>.</summary>
    public const string Manifest = "_manifest.json";

    /// <summary>Whether there is such a file whatever the schema and its configuration are.</summary>
    /// <param name="path">Of a file about the whole schema.</param>
    public static bool IsAlwaysThere(string path) => path is Analysis or Index or WholeSchema or TableList or Context;

    internal const string PageFolder = "tables/";

    internal const string DiagramFolder = "diagrams/";

    /// <summary>The drawing of all tables.</summary>
    internal const string WholeDrawing = DiagramFolder + FileNames.WholeSchema + ".svg";

    internal static string AreaPage(string fileName) => $"{DiagramFolder}{fileName}.md";

    internal static string AreaContext(string fileName) => $"context/{fileName}.md";

    internal static string AreaDrawing(string fileName) => $"{DiagramFolder}{fileName}.svg";

    internal static string Page(string fileName) => $"{PageFolder}{fileName}.md";

    internal static string Script(string fileName) => $"{fileName}.sql";
}
