using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Functions, procedures and aggregates.</summary>
internal static class RoutinesSection
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links)
    {
        if (schema.Snapshot.Routines.IsEmpty)
        {
            return;
        }

        markdown.Rule();
        markdown.Section(2, "Functions and procedures");
        var usedBy = schema.Snapshot.Relations
            .SelectMany(relation => schema.Usage.RoutinesOver(relation.Name).Select(routine => (routine.Signature, relation.Name)))
            .ToLookup(static pair => pair.Signature, static pair => pair.Name, StringComparer.Ordinal);
        foreach (var routine in schema.Snapshot.Routines)
        {
            Write(markdown, routine);
            markdown.List("Relations", usedBy[routine.Signature].Select(links.To));
            markdown.List("Triggers", schema.Usage.TriggersCalling(routine.Name).Select(pair => $"{MarkdownText.Inline(pair.Trigger.Name)} of {links.To(pair.Table.Name)}"));
            markdown.Code(routine.Definition, "sql");
        }
    }

    private static void Write(MarkdownWriter markdown, Routine routine)
    {
        markdown.Heading(3, MarkdownText.Heading(AnalysisAnchors.Heading(routine)));
        if (ObjectText.Purpose(routine.Comment) is { } purpose)
        {
            markdown.Labelled("Purpose", purpose);
        }

        markdown.Paragraph(string.Join(" · ", Properties(markdown, routine)));
    }

    private static IEnumerable<string> Properties(MarkdownWriter markdown, Routine routine)
    {
        if (routine.Kind != RoutineKind.Function)
        {
            yield return $"**{MarkdownText.Inline(markdown.Say(routine.Kind switch { RoutineKind.Procedure => "Procedure", RoutineKind.Aggregate => "Aggregate", _ => "Window function" }))}**";
        }

        if (routine.Result is { } result)
        {
            yield return $"{markdown.Label("Returns")} {MarkdownText.Code(result)}";
        }

        yield return $"{markdown.Label("Language")} {MarkdownText.Inline(routine.Language)}";
    }
}
