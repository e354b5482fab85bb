using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Operators, casts, text search, foreign servers, publications and the like: each with the statement that makes it.</summary>
internal static class ObjectsSection
{
    public static void Write(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        foreach (var kind in snapshot.Objects.GroupBy(static item => item.SqlKind, StringComparer.Ordinal))
        {
            markdown.Rule();
            markdown.Heading(2, Title(kind.Key));
            foreach (var item in kind)
            {
                markdown.Heading(3, MarkdownText.Heading(item.Identity));
                foreach (var paragraph in ObjectText.Paragraphs(item.Comment))
                {
                    markdown.Paragraph(MarkdownText.Cell(paragraph));
                }

                markdown.Code(item.Definition, "sql");
            }
        }
    }

    /// <summary>Several of a kind that is given in SQL's words: <c>Operator classes</c>. The types are those that C code makes.</summary>
    public static string Title(string sqlKind) => sqlKind switch
    {
        "TYPE" => "Base types",
        _ when sqlKind.EndsWith('Y') => $"{Wording.Capitalized(sqlKind.ToLowerInvariant())[..^1]}ies",
        _ when sqlKind.EndsWith('S') => $"{Wording.Capitalized(sqlKind.ToLowerInvariant())}es",
        _ => $"{Wording.Capitalized(sqlKind.ToLowerInvariant())}s",
    };
}
