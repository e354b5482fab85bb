using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Indexes;

/// <summary>An index that a failed concurrent build left behind. That of a partitioned table only waits for those of its partitions.</summary>
internal sealed class IndexInvalid() : FindingRule(Rules.IndexInvalid)
{
    public override string Why => "No query uses it, every write maintains it, and a unique one does not keep duplicates out.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from table in schema.Snapshot.Relations
        where table.Kind is RelationKind.Table or RelationKind.MaterializedView
        from index in table.Indexes
        where index.Invalid
        select At(
            FindingSubject.Of(table, index),
            $"The index {SqlIdentifier.Quote(index.Name)} of {SqlIdentifier.Quote(table.Name)} is invalid.",
            $"REINDEX INDEX {SqlIdentifier.Quote(new QualifiedName(table.Name.Schema, index.Name))};");
}
