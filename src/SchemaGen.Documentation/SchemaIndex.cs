using SchemaGen.Model.Configuration;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Documentation;

/// <summary>A snapshot and what its documents look up in it. Partitions have no page of their own; their root's speaks for them.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<QualifiedName, Relation> _relations = [];
    private readonly Dictionary<(QualifiedName Relation, string Column), Sequence> _ownedSequences = [];
    private readonly Dictionary<QualifiedName, QualifiedName> _roots = [];
    private readonly ILookup<QualifiedName, Relation> _partitions;
    private readonly ILookup<QualifiedName, QualifiedName> _children;
    private readonly ILookup<QualifiedName, ExtendedStatistics> _statistics;
    private readonly IReadOnlyDictionary<QualifiedName, string> _fileNames;

    public SchemaIndex(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        Snapshot = snapshot;
        Nullability = ColumnNullability.Of(snapshot);
        Publications = new Publications(snapshot);
        _statistics = snapshot.Statistics.ToLookup(static statistics => statistics.Relation);
        _children = snapshot.Relations
            .SelectMany(static relation => relation.Inherits.Select(parent => (parent, relation.Name)))
            .ToLookup(static pair => pair.parent, static pair => pair.Name);
        Title = string.IsNullOrWhiteSpace(configuration.Title) ? "Database" : configuration.Title.Trim();
        ForeignKeys = ForeignKeyGraph.Of(snapshot);
        foreach (var relation in snapshot.Relations)
        {
            _relations[relation.Name] = relation;
        }

        foreach (var sequence in snapshot.Sequences)
        {
            if (sequence is { Ownership: SequenceOwnership.Owned, OwnerRelation: { } owner, OwnerColumn: { } column })
            {
                _ownedSequences[(owner, column)] = sequence;
            }
        }

        // All relations take part, so that every document and script names a relation's file alike.
        _fileNames = FileNames.Assign(_relations.Keys);
        _partitions = _relations.Values.Where(static relation => relation.IsPartition).ToLookup(static relation => relation.PartitionOf!);
        Documented = [.. snapshot.TopLevelRelations().OrderBy(static relation => relation.Name)];
        foreach (var relation in Documented)
        {
            _roots[relation.Name] = relation.Name;
            foreach (var partition in PartitionsUnder(relation))
            {
                _roots[partition.Name] = relation.Name;
            }
        }

        Groups = RelationGroup.Arrange(Documented, configuration);
    }

    public SchemaSnapshot Snapshot { get; }

    public string Title { get; }

    public ColumnNullability Nullability { get; }

    public Publications Publications { get; }

    public ForeignKeyGraph ForeignKeys { get; }

    /// <summary>The relations that have a page, sorted by name.</summary>
    public IReadOnlyList<Relation> Documented { get; }

    /// <summary><see cref="Documented"/>, by category.</summary>
    public IReadOnlyList<RelationGroup> Groups { get; }

    public int PartitionCount => _relations.Count - Documented.Count;

    public Relation? Find(QualifiedName relation) => _relations.GetValueOrDefault(relation);

    public string FileNameOf(QualifiedName relation) => _fileNames[relation];

    /// <summary>The file name of the page that describes a relation, or null for a relation outside the snapshot.</summary>
    public string? PageOf(QualifiedName relation) => _roots.TryGetValue(relation, out var root) ? _fileNames[root] : null;

    public IEnumerable<ExtendedStatistics> StatisticsOf(QualifiedName relation) => _statistics[relation];

    /// <summary>The tables that inherit from one by <c>INHERITS</c>.</summary>
    public IEnumerable<QualifiedName> ChildrenOf(QualifiedName relation) => _children[relation];

    /// <summary>The sequence that <c>serial</c> made for a column.</summary>
    public Sequence? SequenceOwnedBy(QualifiedName relation, string column) => _ownedSequences.GetValueOrDefault((relation, column));

    /// <summary>All partitions under a table, each followed by its own.</summary>
    public IEnumerable<Relation> PartitionsUnder(Relation table)
    {
        var waiting = new Stack<Relation>(_partitions[table.Name].Reverse());
        while (waiting.TryPop(out var partition))
        {
            yield return partition;
            foreach (var child in _partitions[partition.Name].Reverse())
            {
                waiting.Push(child);
            }
        }
    }
}
