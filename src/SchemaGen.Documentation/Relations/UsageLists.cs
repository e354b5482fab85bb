using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>What a view reads, and which views, functions and triggers use a relation.</summary>
internal static class UsageLists
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, Relation relation)
    {
        if (relation.IsView)
        {
            markdown.List("Reads", RelationUsage.Reads(relation).Select(links.To));
        }

        markdown.List("Used by views", schema.Usage.ViewsOver(relation.Name).Select(view => links.To(view.Name)));
        var routines = schema.Usage.RoutinesOver(relation.Name).ToList();
        markdown.List("Used by functions", routines.Select(links.To));
        markdown.List("Used by triggers", routines
            .SelectMany(routine => schema.Usage.TriggersCalling(routine.Name))
            .Distinct()
            .Where(pair => pair.Table.Name != relation.Name)
            .Select(pair => $"{MarkdownText.Inline(pair.Trigger.Name)} of {links.To(pair.Table.Name)}"));
    }
}
