namespace SchemaGen.Documentation;

/// <summary>Where the documents are, relative to the documentation directory.</summary>
public static class DocumentPaths
{
    public const string Analysis = "DATABASE_ANALYSIS.md";

    public const string Index = "_index.md";

    internal const string PageFolder = "tables/";

    internal static string Page(string fileName) => $"{PageFolder}{fileName}.md";
}
