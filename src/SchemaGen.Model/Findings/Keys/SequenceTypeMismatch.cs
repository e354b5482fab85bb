using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A sequence that counts further than its column, or less far.</summary>
internal sealed class SequenceTypeMismatch() : FindingRule(Rules.SequenceTypeMismatch)
{
    public override string Why => "The narrower of the two ends first, and nobody looks there.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from sequence in schema.Snapshot.Sequences
        let table = sequence.OwnerRelation is { } owner ? schema.Find(owner) : null
        where table is { IsPartition: false }
        let column = sequence.OwnerColumn is { } name ? table.FindColumn(name) : null
        where column is not null && schema.BaseOf(column.Type).Text is "smallint" or "integer" or "bigint" && schema.BaseOf(column.Type) != sequence.Type
        select At(
            FindingSubject.Of(sequence),
            $"The sequence {SqlIdentifier.Quote(sequence.Name)} is {sequence.Type}, its column {SqlIdentifier.Quote(column.Name)} of {SqlIdentifier.Quote(table.Name)} {column.Type}.",
            $"ALTER SEQUENCE {SqlIdentifier.Quote(sequence.Name)} AS {schema.BaseOf(column.Type)};");
}
