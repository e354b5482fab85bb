using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Configuration;

/// <summary>The headings, labels and sentences of the documents: English, unless a configuration has other words for them.</summary>
public sealed class DocumentWords
{
    private readonly Dictionary<string, string> _words = All.ToDictionary(static word => word, static word => word, StringComparer.Ordinal);

    /// <param name="replacements">Other words; what is not among <see cref="All"/> does nothing.</param>
    public DocumentWords(EquatableArray<TextEntry> replacements)
    {
        foreach (var replacement in replacements)
        {
            _words[replacement.Key] = replacement.Text;
        }
    }

    /// <summary>All that can be replaced. <c>{0}</c> stands for what a document puts there.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // Titles and sections.
        "{0} Analysis", "{0} Index", "{0} Context", "Summary", "Data Flow Diagram", "Functions and procedures", "Types", "Sequences", "Extensions", "External objects",
        "Current Issues Found", "Key Relationships Summary", "Not described ({0})",

        // Kinds of relations.
        "Tables", "Foreign tables", "Views", "Materialized views", "Relations", "Other tables",

        // Labels.
        "Purpose", "Kind", "Notes", "Definition", "Reads", "Used by views", "Used by functions", "Used by triggers", "Inherits", "Inherited by", "Properties", "Columns in detail", "Values",
        "Referenced by", "Primary key", "Unique", "Checks", "Exclusions", "Indexes", "Triggers", "Policies", "Rules", "Extended statistics", "Partitioned by", "Partition of", "Partitions",
        "Reference data", "Returns", "Language", "Procedure", "Aggregate", "Window function", "Composite type", "Cycles", "Not connected to another table", "Diagram", "DDL",
        "Findings", "Index", "Analysis", "Context", "Diagrams", "Whole schema", "List of tables",

        // Columns of tables.
        "Category", "Count", "Total", "Other objects", "Schema", "Description", "Column", "Type", "Nullable", "Default", "Key", "Comes from", "View", "Enum", "Labels, in order", "Domain", "Range", "Subtype",
        "Multirange", "Functions", "Attribute", "Sequence", "Start", "Increment", "Minimum", "Maximum", "Cache", "Cycle", "Extension", "Object", "Over", "Status", "Relation", "Script", "Columns", "Name",
        "Detail",

        // Sentences.
        "Last sync",
        "{0}: every relation on one line, with a page for each.",
        "An arrow leads from a table to those that refer to it.",
        "A table stands below the one that it belongs to. `(N)`: many rows refer to a row of the table above, `(1)`: one at most; `↺`: the table refers to itself.",
        "Outside the scope of this document, but referred to by what is inside.",
        "The database has these, and SchemaGen does not know how to record them.",
        "No columns.",
        "no rows",
    ];

    /// <summary>Nothing replaced. After <see cref="All"/>, which it is made of.</summary>
    public static DocumentWords English { get; } = new(default);

    /// <summary>What the documents say for a word.</summary>
    /// <param name="word">One of <see cref="All"/>.</param>
    public string this[string word] => _words[word];

    /// <summary>What the documents say, with a text in its place.</summary>
    public string Format(string word, string text) => _words[word].Replace("{0}", text);

    /// <summary>What is wrong with a key of a configuration; null for nothing.</summary>
    public static string? ProblemOf(string key)
    {
        if (All.Contains(key))
        {
            return null;
        }

        var nearest = Spelling.Nearest(key, All);
        return $"'{key}' is no word of the documents" + (nearest is null ? "; docs/documents.md lists them" : $"; did you mean '{nearest}'?");
    }
}
