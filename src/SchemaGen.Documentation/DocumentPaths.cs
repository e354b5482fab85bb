using SchemaGen.Model.Naming;

namespace SchemaGen.Documentation;

/// <summary>Where the documents are, relative to the documentation directory.</summary>
public static class DocumentPaths
{
    public const string Analysis = "DATABASE_ANALYSIS.md";

    public const string Migrations = "MIGRATIONS.md";

    public const string Index = "_index.md";

    public const string WholeSchema = FileNames.WholeSchema + ".sql";

    public const string TableList = "_table_list.txt";

    /// <summary>What is ours in the directory; see <see cref="Model.Manifest.DirectoryManifest"/>.</summary>
    public const string Manifest = "_manifest.json";

    internal const string PageFolder = "tables/";

    internal static string Page(string fileName) => $"{PageFolder}{fileName}.md";

    internal static string Script(string fileName) => $"{fileName}.sql";
}
