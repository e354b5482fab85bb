namespace SchemaGen.Operations.Tests.Documented;

/// <summary>Documents on disk, asked for what a catalog says.</summary>
internal sealed class DocumentedCatalog
{
    private readonly string _directory;
    private readonly Dictionary<string, MarkdownPage> _documents;
    private readonly Dictionary<string, MarkdownPage> _pages;

    public DocumentedCatalog(string directory)
    {
        _directory = directory;
        _documents = Directory.GetFiles(directory, "*.md", SearchOption.AllDirectories).ToDictionary(static path => path, static path => new MarkdownPage(File.ReadAllText(path)));
        _pages = _documents.Where(static document => Path.GetFileName(Path.GetDirectoryName(document.Key)) == "tables").ToDictionary(static document => document.Value.Heading, static document => document.Value);
    }

    /// <summary>Whether the page of the relation has a fact in the place where it belongs; labels of enums are in the analysis.</summary>
    public bool Says(CatalogFact fact)
    {
        if (fact.Kind == "label")
        {
            return Analysis.Row("Enum", fact.Owner) is { } type && type[1].Split(", ").Contains(fact.Name);
        }

        return _pages.TryGetValue(fact.Owner, out var page) && fact.Kind switch
        {
            "relation" => fact.Details[0].Length == 0 || page.Paragraphs.Any(paragraph => fact.Details[0].Trim().StartsWith(paragraph, StringComparison.Ordinal)),
            "column" => page.Row("Column", fact.Name) is { } row && (row.Length == 6 ? IsColumn(row, fact.Details) : row[1] == fact.Details[0] && row[4] == fact.Details[3].Trim()),
            "p" => page.Paragraphs.Contains($"Primary key: ({fact.Details[1]}) as {fact.Name}", StringComparer.Ordinal) && fact.Details[1].Split(", ").All(column => page.Row("Column", column)![4].StartsWith("PK", StringComparison.Ordinal)),
            "u" => Has(page, "Unique:", $"({fact.Details[1]}) as {fact.Name}"),
            "f" => page.Lists["Relations:"].Any(item => item.StartsWith($"→ {fact.Details[0]} ", StringComparison.Ordinal) && item.Contains($" as {fact.Name}", StringComparison.Ordinal))
                && fact.Details[1].Split(", ").All(column => page.Row("Column", column)![4].Contains($"FK → {fact.Details[0]}", StringComparison.Ordinal)),
            "c" => Has(page, "Checks:", $"{fact.Name}: {fact.Details[0].ReplaceLineEndings(" ")}"),
            "index" => Has(page, "Indexes:", $"{fact.Name}: {fact.Details[0]}"),
            "trigger" => Has(page, "Triggers:", $"{fact.Name}: "),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, null),
        };
    }

    /// <summary>Links that lead to no file, or to no heading of it.</summary>
    public IEnumerable<string> BrokenLinks() =>
        from document in _documents
        from link in document.Value.Links
        where !link.StartsWith("https://github.com/schemagen/schemagen/", StringComparison.Ordinal)
        let parts = link.Split('#')
        let target = parts[0].Length == 0 ? document.Key : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.Key)!, Uri.UnescapeDataString(parts[0])))
        where !File.Exists(target) || (parts.Length > 1 && !_documents[target].Anchors.Contains(Uri.UnescapeDataString(parts[1])))
        select $"{document.Key}: {link}";

    private MarkdownPage Analysis => _documents[Path.Combine(_directory, "DATABASE_ANALYSIS.md")];

    private static bool Has(MarkdownPage page, string label, string start) =>
        page.Lists.TryGetValue(label, out var items) && items.Any(item => item.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Type, NULL, default and comment. A default that serial made is called so, and an expression that is generated is part of a sentence.</summary>
    private static bool IsColumn(string[] row, string[] details) =>
        row[1] == details[0] && row[2] == details[1] && row[5] == details[3].Trim()
        && (row[3] == details[2] || (row[3].StartsWith("serial", StringComparison.Ordinal) && details[2].StartsWith("nextval(", StringComparison.Ordinal)) || row[3].Contains($"({details[2]})", StringComparison.Ordinal));
}
