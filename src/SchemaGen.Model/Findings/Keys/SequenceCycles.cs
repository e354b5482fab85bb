using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A sequence that begins again at its end and fills a key.</summary>
internal sealed class SequenceCycles() : FindingRule(Rules.SequenceCycles)
{
    public override string Why => "At its end it gives numbers that there are, and inserts fail one by one instead of all at once.";

    public override IEnumerable<Finding> Find(FindingContext schema) =>
        from sequence in schema.Snapshot.Sequences
        where sequence.Cycle
        let table = sequence.OwnerRelation is { } owner ? schema.Find(owner) : null
        where table?.KeyColumn is not null && table.KeyColumn.Name == sequence.OwnerColumn
        select At(
            FindingSubject.Of(sequence),
            $"The sequence {SqlIdentifier.Quote(sequence.Name)} fills the key of {SqlIdentifier.Quote(table.Name)} and begins again at its end.",
            $"ALTER SEQUENCE {SqlIdentifier.Quote(sequence.Name)} NO CYCLE;");
}
