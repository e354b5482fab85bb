using SchemaGen.Documentation.Areas;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Context;

/// <summary>
/// <c>DATABASE_CONTEXT.md</c>: the whole schema in few tokens. With what columns hold if that fits into the budget, else without; and where
/// even that does not fit, a list of tables here and a file an area beside it.
/// </summary>
internal static class ContextDocument
{
    /// <param name="schema">The whole.</param>
    /// <param name="budget">In tokens, as <see cref="TokenEstimate"/> counts them.</param>
    public static IEnumerable<DocumentFile> Render(SchemaIndex schema, long budget)
    {
        var (whole, fits) = Within(budget, withDescriptions => Whole(schema, withDescriptions));
        if (fits || schema.Areas.Count == 0)
        {
            return [new DocumentFile(DocumentPaths.Context, whole)];
        }

        return schema.Areas
            .Select(area => new DocumentFile(DocumentPaths.AreaContext(area.FileName), Within(budget, withDescriptions => OfArea(schema, area, withDescriptions)).Text))
            .Prepend(new DocumentFile(DocumentPaths.Context, Overview(schema)));
    }

    private static string Whole(SchemaIndex schema, bool withDescriptions)
    {
        var markdown = Start(schema, schema.Words.Format("{0} Context", schema.Title));
        markdown.Paragraph(RelationBrief.Legend);
        foreach (var area in schema.Areas)
        {
            markdown.Heading(2, MarkdownText.Heading(area.Name));
            WriteRelations(markdown, schema, area.Tables, withDescriptions);
        }

        WriteRest(markdown, schema, withDescriptions);
        return markdown.ToString();
    }

    private static string OfArea(SchemaIndex schema, AreaGroup area, bool withDescriptions)
    {
        var markdown = Start(schema, area.Name);
        markdown.Paragraph(RelationBrief.Legend);
        WriteRelations(markdown, schema, area.Tables, withDescriptions);
        return markdown.ToString();
    }

    /// <summary>The text with descriptions if it fits, else the one without, and whether that fits.</summary>
    private static (string Text, bool Fits) Within(long budget, Func<bool, string> render)
    {
        var text = render(true);
        if (TokenEstimate.Of(text) > budget)
        {
            text = render(false);
        }

        return (text, TokenEstimate.Of(text) <= budget);
    }

    private static string Overview(SchemaIndex schema)
    {
        var markdown = Start(schema, schema.Words.Format("{0} Context", schema.Title));
        foreach (var area in schema.Areas)
        {
            markdown.Paragraph($"{MarkdownText.Link(MarkdownText.Inline(area.Name), DocumentPaths.AreaContext(area.FileName))}: {string.Join(", ", area.Tables.Select(static table => MarkdownText.Inline(table.Name.Displayed())))}");
        }

        WriteRest(markdown, schema, withDescriptions: false);
        return markdown.ToString();
    }

    private static MarkdownWriter Start(SchemaIndex schema, string title)
    {
        var markdown = new MarkdownWriter(schema.Words);
        markdown.Heading(1, MarkdownText.Heading(title));
        return markdown;
    }

    /// <summary>What belongs to no area: views, enums, routines.</summary>
    private static void WriteRest(MarkdownWriter markdown, SchemaIndex schema, bool withDescriptions)
    {
        var views = schema.Documented.Where(static relation => relation.IsView).ToList();
        if (views.Count > 0)
        {
            markdown.Section(2, "Views");
            WriteRelations(markdown, schema, views, withDescriptions);
        }

        WriteLines(markdown, "Types", schema.Snapshot.Enums.Select(static type => $"enum {type.Name.Displayed()} {{{string.Join('|', type.Labels)}}}")
            .Concat(schema.Snapshot.Domains.Select(static domain => $"domain {domain.Name.Displayed()} {ShortType.Of(domain.BaseType)}{(domain.NotNull ? "" : "?")}{string.Concat(domain.Checks.Select(static check => $" check {check.Expression}"))}"))
            .Concat(schema.Snapshot.Composites.Select(static type => $"type {type.Name.Displayed()} ({string.Join(", ", type.Attributes.Select(static attribute => $"{attribute.Name} {ShortType.Of(attribute.Type)}"))})")));
        WriteLines(markdown, "Functions and procedures", schema.Snapshot.Routines.Select(static routine =>
            $"{routine.Name.Displayed()}({routine.Arguments}){(routine.Result is { } result ? $" → {result}" : "")}{(ObjectText.Paragraphs(routine.Comment).FirstOrDefault() is { } purpose ? $": {purpose}" : "")}"));
    }

    private static void WriteRelations(MarkdownWriter markdown, SchemaIndex schema, IEnumerable<Relation> relations, bool withDescriptions) =>
        markdown.Code(string.Join('\n', relations.SelectMany(relation => RelationBrief.Lines(schema, relation, withDescriptions))), "");

    private static void WriteLines(MarkdownWriter markdown, string word, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Select(MarkdownText.Line));
        if (text.Length > 0)
        {
            markdown.Section(2, word);
            markdown.Code(text, "");
        }
    }
}
