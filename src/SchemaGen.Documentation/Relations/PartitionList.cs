using SchemaGen.Documentation.Markdown;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation.Relations;

/// <summary>The partitions of a table with their bounds and what each has of its own; those of a partition come after it.</summary>
internal static class PartitionList
{
    public static void Write(MarkdownWriter markdown, SchemaIndex schema, Relation relation) =>
        markdown.List("Partitions", schema.PartitionsUnder(relation).Select(
            partition => Item(partition, relation) + string.Concat(PartitionDetails.Of(schema, partition).Select(static detail => $"\n  - {detail}"))));

    private static string Item(Relation partition, Relation root)
    {
        var name = MarkdownText.Inline(partition.Name.Displayed());
        var bound = MarkdownText.Code(partition.PartitionBound ?? "");
        var parent = partition.PartitionOf == root.Name ? "" : $", of {MarkdownText.Inline(partition.PartitionOf!.Displayed())}";
        var key = partition.PartitionKey is { } partitionKey ? $", partitioned by {MarkdownText.Code(partitionKey)}" : "";
        return $"{name}: {bound}{parent}{key}{ObjectText.Remark(partition.Comment)}";
    }
}
