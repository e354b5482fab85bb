using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Keys;

/// <summary>A sequence that fills one column and belongs to none. One that fills several is nobody's on purpose.</summary>
internal sealed class SequenceNotOwned() : FindingRule(Rules.SequenceNotOwned)
{
    public override string Why => "It stays when the column goes, and pg_get_serial_sequence does not know it, by which tools set sequences after a load.";

    public override IEnumerable<Finding> Find(FindingContext schema)
    {
        var users = schema.Snapshot.Relations.Where(static relation => !relation.IsPartition)
            .SelectMany(static relation => relation.Columns.SelectMany(column => column.DependsOn.Where(ObjectKey.IsSequence).Select(key => (key, relation, column))))
            .ToLookup(static user => user.key);
        foreach (var sequence in schema.Snapshot.Sequences.Where(static sequence => sequence.Ownership == SequenceOwnership.None))
        {
            var own = users[ObjectKey.Sequence(sequence.Name)].ToList();
            if (own.Count == 1 && own[0] is { column: { Default: not null } column, relation: { Kind: RelationKind.Table or RelationKind.PartitionedTable } table })
            {
                yield return At(
                    FindingSubject.Of(sequence),
                    $"The sequence {SqlIdentifier.Quote(sequence.Name)} fills {SqlIdentifier.Quote(column.Name)} of {SqlIdentifier.Quote(table.Name)} and does not belong to it.",
                    sequence.Name.Schema == table.Name.Schema ? $"ALTER SEQUENCE {SqlIdentifier.Quote(sequence.Name)} OWNED BY {SqlIdentifier.Quote(table.Name)}.{SqlIdentifier.Quote(column.Name)};" : null);
            }
        }
    }
}
