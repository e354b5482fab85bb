using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Analysis;

/// <summary>Functions, procedures and aggregates.</summary>
internal static class RoutinesSection
{
    public static void Write(MarkdownWriter markdown, SchemaSnapshot snapshot)
    {
        if (snapshot.Routines.IsEmpty)
        {
            return;
        }

        markdown.Rule();
        markdown.Heading(2, "Functions and procedures");
        foreach (var routine in snapshot.Routines)
        {
            Write(markdown, routine);
        }
    }

    private static void Write(MarkdownWriter markdown, Routine routine)
    {
        markdown.Heading(3, MarkdownText.Heading($"{routine.Name.Displayed()}({routine.Arguments})"));
        if (ObjectText.Purpose(routine.Comment) is { } purpose)
        {
            markdown.Paragraph($"**Purpose:** {purpose}");
        }

        markdown.Paragraph(string.Join(" · ", Properties(routine)));
        if (routine.Definition is { } definition)
        {
            markdown.Code(definition, "sql");
        }
    }

    private static IEnumerable<string> Properties(Routine routine)
    {
        if (routine.Kind != RoutineKind.Function)
        {
            yield return routine.Kind == RoutineKind.Procedure ? "**Procedure**" : routine.Kind == RoutineKind.Aggregate ? "**Aggregate**" : "**Window function**";
        }

        if (routine.Result is { } result)
        {
            yield return $"**Returns:** {MarkdownText.Code(result)}";
        }

        yield return $"**Language:** {MarkdownText.Inline(routine.Language)}";
    }
}
