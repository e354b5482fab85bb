using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Sync;

/// <summary>What there is beside the rows of tables: sequences, and what is not copied.</summary>
internal sealed class BesideTables(SchemaSnapshot source, SchemaSnapshot target, IReadOnlyList<Relation> targetTables, SyncSelection selection)
{
    /// <summary>Those of the planned tables' columns; those that stand alone, where everything is copied.</summary>
    public IEnumerable<SequenceCopy> Sequences(ICollection<QualifiedName> planned)
    {
        var byOwner = target.Sequences.Where(static other => other.OwnerRelation is not null).ToLookup(static other => (other.OwnerRelation!, other.OwnerColumn));
        var byName = target.Sequences.ToDictionary(static other => other.Name);
        foreach (var sequence in (IEnumerable<Sequence>)source.Sequences)
        {
            var counterpart = sequence.OwnerRelation is { } owner ? byOwner[(owner, sequence.OwnerColumn)].FirstOrDefault() : null;
            if ((counterpart is not null || byName.TryGetValue(sequence.Name, out counterpart)) && (sequence.OwnerRelation is { } table ? planned.Contains(table) : selection.IsWhole))
            {
                yield return new SequenceCopy(sequence.Name, counterpart.Name);
            }
        }
    }

    /// <summary>What is not copied and might be missed.</summary>
    public IEnumerable<string> Notes(ICollection<QualifiedName> planned)
    {
        foreach (var table in source.Relations.Where(relation => relation.Kind == RelationKind.ForeignTable && selection.Configuration.IncludesRelation(relation.Name)))
        {
            yield return $"{SqlIdentifier.Quote(table.Name)} is a foreign table: its rows live elsewhere and are not copied.";
        }

        foreach (var view in target.Relations.Where(static relation => relation is { Kind: RelationKind.MaterializedView, Unpopulated: false }))
        {
            yield return $"{SqlIdentifier.Quote(view.Name)} is a materialized view: REFRESH it afterwards.";
        }

        if (selection.IsWhole)
        {
            foreach (var table in targetTables.Where(table => !planned.Contains(table.Name)))
            {
                yield return $"{SqlIdentifier.Quote(table.Name)} is only in the target and stays as it is.";
            }
        }
    }
}
