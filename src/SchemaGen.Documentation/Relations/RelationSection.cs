using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>All that is said about one relation, below its heading: the same in the analysis and on its page.</summary>
internal static class RelationSection
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, Relation relation)
    {
        if (schema.Descriptions.NotesOf(relation.Name) is { } notes)
        {
            markdown.Labelled("Notes", MarkdownText.Cell(notes.Trim()));
        }

        WritePartitioning(markdown, relation);
        markdown.List("Inherits", relation.Inherits.Select(links.To));
        markdown.List("Inherited by", schema.ChildrenOf(relation.Name).Select(links.To));
        markdown.List("Properties", RelationProperties.Of(schema, relation));
        ColumnTable.Write(markdown, schema, links, relation);
        markdown.List("Columns in detail", ColumnProperties.Items(relation));
        markdown.List("Values", schema.Values.Of(relation).Select(static column => $"{MarkdownText.Inline(column.Column)}: {string.Join(", ", column.Values.Select(MarkdownText.Code))}"));
        ForeignKeyLists.Write(markdown, schema, links, relation);
        UsageLists.Write(markdown, schema, links, relation);
        ConstraintLists.Write(markdown, relation);
        markdown.List("Indexes", relation.Indexes.Select(index => IndexText.Item(index, relation)));
        markdown.List("Triggers", relation.Triggers.Select(trigger => TriggerText.Item(trigger, relation) + Calls(schema, links, trigger)));
        markdown.List("Policies", relation.Policies.Select(PolicyText.Item));
        markdown.List("Rules", relation.Rules.Select(RuleText.Item));
        markdown.List("Extended statistics", schema.StatisticsOf(relation.Name).Select(StatisticsText.Item));
        PartitionList.Write(markdown, schema, relation);
        markdown.List("Findings", schema.FindingsOf(relation.Name).Select(FindingText.Item));
        ReferenceDataTable.Write(markdown, relation);
        if (relation.Definition is { } definition)
        {
            markdown.Paragraph(markdown.Label("Definition"));
            markdown.Code(definition.TrimStart(), "sql");
        }
    }

    /// <summary>Where the function of a trigger is described; nothing for one outside the snapshot.</summary>
    private static string Calls(SchemaIndex schema, RelationLinks links, Trigger trigger) =>
        schema.Snapshot.Routines.FirstOrDefault(routine => routine.Name == trigger.Function) is { } function && schema.Anchors.OfRoutine(function) is not null ? $" → {links.To(function)}" : "";

    private static void WritePartitioning(MarkdownWriter markdown, Relation relation)
    {
        if (relation.PartitionKey is { } key)
        {
            markdown.Labelled("Partitioned by", MarkdownText.Code(key));
        }

        if (relation.PartitionOf is { } parent)
        {
            markdown.Labelled("Partition of", $"{MarkdownText.Inline(parent.Displayed())} {MarkdownText.Code(relation.PartitionBound ?? "")}");
        }
    }
}
