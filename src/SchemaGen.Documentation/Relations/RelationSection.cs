using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>All that is said about one relation, below its heading: the same in the analysis and on its page.</summary>
internal static class RelationSection
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, RelationLinks links, Relation relation)
    {
        WritePartitioning(markdown, relation);
        markdown.List("Inherits", relation.Inherits.Select(links.To));
        markdown.List("Inherited by", schema.ChildrenOf(relation.Name).Select(links.To));
        markdown.List("Properties", RelationProperties.Of(schema, relation));
        ColumnTable.Write(markdown, schema, links, relation);
        markdown.List("Columns in detail", ColumnProperties.Items(relation));
        ForeignKeyLists.Write(markdown, schema, links, relation);
        ConstraintLists.Write(markdown, relation);
        markdown.List("Indexes", relation.Indexes.Select(index => IndexText.Item(index, relation)));
        markdown.List("Triggers", relation.Triggers.Select(trigger => TriggerText.Item(trigger, relation)));
        markdown.List("Policies", relation.Policies.Select(PolicyText.Item));
        markdown.List("Rules", relation.Rules.Select(RuleText.Item));
        markdown.List("Extended statistics", schema.StatisticsOf(relation.Name).Select(StatisticsText.Item));
        PartitionList.Write(markdown, schema, relation);
        ReferenceDataTable.Write(markdown, relation);
        if (relation.Definition is { } definition)
        {
            markdown.Paragraph("**Definition:**");
            markdown.Code(definition.TrimStart(), "sql");
        }
    }

    private static void WritePartitioning(MarkdownWriter markdown, Relation relation)
    {
        if (relation.PartitionKey is { } key)
        {
            markdown.Paragraph($"**Partitioned by:** {MarkdownText.Code(key)}");
        }

        if (relation.PartitionOf is { } parent)
        {
            markdown.Paragraph($"**Partition of:** {MarkdownText.Inline(parent.Displayed())} {MarkdownText.Code(relation.PartitionBound ?? "")}");
        }
    }
}
