using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Operation;

/// <summary>A partitioned table without a partition.</summary>
internal sealed class PartitionsNone() : FindingRule(Rules.PartitionsNone)
{
    public override string Why => "No row has a place in it: each INSERT fails.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var parents = new HashSet<QualifiedName>(schema.Snapshot.Relations.Select(static relation => relation.PartitionOf).OfType<QualifiedName>());
        return schema.Snapshot.Relations
            .Where(table => table.Kind == RelationKind.PartitionedTable && !parents.Contains(table.Name))
            .Select(table => At(FindingSubject.Of(table), $"The partitioned table {SqlIdentifier.Quote(table.Name)} has no partition.", Fix(schema, table)));
    }

    /// <summary>Hash partitions have no default.</summary>
    private static string? Fix(FindingContext schema, Relation table)
    {
        var name = new QualifiedName(table.Name.Schema, $"{table.Name.Name}_default");
        return (table.PartitionKey?.StartsWith("HASH", StringComparison.Ordinal) ?? true) || schema.Find(name) is not null
            ? null
            : $"CREATE TABLE {SqlIdentifier.Quote(name)} PARTITION OF {SqlIdentifier.Quote(table.Name)} DEFAULT;";
    }
}
