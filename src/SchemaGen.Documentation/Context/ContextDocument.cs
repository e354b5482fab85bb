using SchemaGen.Documentation.Areas;
using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Context;

/// <summary>
/// <c>DATABASE_CONTEXT.md</c>: the whole schema in few tokens. With what columns hold if that fits into the budget, else without; and where
/// even that does not fit, a list of tables here and a file an area beside it.
/// </summary>
/// <param name="schema">The whole.</param>
internal sealed class ContextDocument(SchemaIndex schema)
{
    /// <summary>A relation is in the whole, and in its area where the whole is too much.</summary>
    private readonly Dictionary<(QualifiedName Relation, bool WithDescriptions), string> _briefs = [];

    /// <param name="budget">In tokens, as <see cref="TokenEstimate"/> counts them.</param>
    public IEnumerable<DocumentFile> Render(long budget)
    {
        var (whole, fits) = Within(budget, withDescriptions => Whole(withDescriptions));
        if (fits || schema.Areas.Count == 0)
        {
            return [new DocumentFile(DocumentPaths.Context, whole)];
        }

        return schema.Areas
            .Select(area => new DocumentFile(DocumentPaths.AreaContext(area.FileName), Within(budget, withDescriptions => OfArea(area, withDescriptions)).Text))
            .Prepend(new DocumentFile(DocumentPaths.Context, Overview()));
    }

    private string Whole(bool withDescriptions)
    {
        var markdown = Start(schema.Words.Format("{0} Context", schema.Title));
        markdown.Paragraph(RelationBrief.Legend);
        foreach (var area in schema.Areas)
        {
            markdown.Heading(2, MarkdownText.Heading(area.Name));
            WriteRelations(markdown, area.Tables, withDescriptions);
        }

        WriteRest(markdown, withDescriptions);
        return markdown.ToString();
    }

    private string OfArea(AreaGroup area, bool withDescriptions)
    {
        var markdown = Start(area.Name);
        markdown.Paragraph(RelationBrief.Legend);
        WriteRelations(markdown, area.Tables, withDescriptions);
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

    private string Overview()
    {
        var markdown = Start(schema.Words.Format("{0} Context", schema.Title));
        foreach (var area in schema.Areas)
        {
            markdown.Paragraph($"{MarkdownText.Link(MarkdownText.Inline(area.Name), DocumentPaths.AreaContext(area.FileName))}: {string.Join(", ", area.Tables.Select(static table => MarkdownText.Inline(table.Name.Displayed())))}");
        }

        WriteRest(markdown, withDescriptions: false);
        return markdown.ToString();
    }

    private MarkdownWriter Start(string title)
    {
        var markdown = new MarkdownWriter(schema.Words);
        markdown.Heading(1, MarkdownText.Heading(title));
        return markdown;
    }

    /// <summary>What belongs to no area: views, enums, routines.</summary>
    private void WriteRest(MarkdownWriter markdown, bool withDescriptions)
    {
        var views = schema.Documented.Where(static relation => relation.IsView).ToList();
        if (views.Count > 0)
        {
            markdown.Section(2, "Views");
            WriteRelations(markdown, views, withDescriptions);
        }

        WriteLines(markdown, "Types", schema.Snapshot.Enums.Select(static type => $"enum {type.Name.Displayed()} {{{string.Join('|', type.Labels)}}}")
            .Concat(schema.Snapshot.Domains.Select(static domain => $"domain {domain.Name.Displayed()} {ShortType.Of(domain.BaseType)}{(domain.NotNull ? "" : "?")}{string.Concat(domain.Checks.Select(static check => $" check {check.Expression}"))}"))
            .Concat(schema.Snapshot.Composites.Select(static type => $"type {type.Name.Displayed()} ({string.Join(", ", type.Attributes.Select(static attribute => $"{attribute.Name} {ShortType.Of(attribute.Type)}"))})")));
        WriteLines(markdown, "Functions and procedures", schema.Snapshot.Routines.Select(static routine =>
            $"{routine.Name.Displayed()}({routine.Arguments}){(routine.Result is { } result ? $" → {result}" : "")}{(ObjectText.Paragraphs(routine.Comment).FirstOrDefault() is { } purpose ? $": {purpose}" : "")}"));
    }

    private void WriteRelations(MarkdownWriter markdown, IEnumerable<Relation> relations, bool withDescriptions) =>
        markdown.Code(string.Join('\n', relations.Select(relation => BriefOf(relation, withDescriptions))), "");

    private string BriefOf(Relation relation, bool withDescriptions)
    {
        if (!_briefs.TryGetValue((relation.Name, withDescriptions), out var brief))
        {
            _briefs[(relation.Name, withDescriptions)] = brief = string.Join('\n', RelationBrief.Lines(schema, relation, withDescriptions));
        }

        return brief;
    }

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
