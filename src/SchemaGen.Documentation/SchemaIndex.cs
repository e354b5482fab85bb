using SchemaGen.Documentation.Analysis;
using SchemaGen.Documentation.Areas;
using SchemaGen.Documentation.Relations;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Findings;
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
    private readonly ILookup<QualifiedName, LogicalForeignKey> _logicalKeys;
    private readonly ILookup<QualifiedName, LogicalForeignKey> _logicalKeysTo;
    private readonly ILookup<QualifiedName, Finding> _findings;

    public SchemaIndex(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        var logicalKeys = LogicalForeignKeys.Of(snapshot, configuration).Keys;
        _logicalKeys = logicalKeys.ToLookup(static key => key.Relation);
        _logicalKeysTo = logicalKeys.ToLookup(static key => key.References);
        Findings = SchemaFindings.Of(snapshot, configuration);
        _findings = Findings.Where(static finding => finding.Subject.Relation is not null).ToLookup(static finding => finding.Subject.Relation!);
        Words = new DocumentWords(configuration.Documentation.Words);
        Sections = configuration.Documentation.Sections.IsEmpty ? DocumentSections.All : [.. configuration.Documentation.Sections.Distinct()];
        Descriptions = new Descriptions(configuration.Descriptions);
        snapshot = Descriptions.ApplyTo(snapshot);
        Snapshot = snapshot;
        Usage = new RelationUsage(snapshot);
        Values = new ColumnValues(snapshot);
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

        Groups = RelationGroup.Arrange(Documented, configuration, Words);
        Areas = AreaGroup.Arrange(this, configuration);
        Anchors = new AnalysisAnchors(this);
    }

    /// <summary>With the configuration's descriptions where the database has no comments.</summary>
    public SchemaSnapshot Snapshot { get; }

    /// <summary>What headings and labels are called.</summary>
    public DocumentWords Words { get; }

    /// <summary>The sections of the analysis, in their order.</summary>
    public IReadOnlyList<string> Sections { get; }

    public Descriptions Descriptions { get; }

    public RelationUsage Usage { get; }

    public ColumnValues Values { get; }

    /// <summary>Where the analysis can be linked to.</summary>
    public AnalysisAnchors Anchors { get; }

    /// <summary>The tables as they are drawn.</summary>
    public IReadOnlyList<AreaGroup> Areas { get; }

    public string Title { get; }

    public ColumnNullability Nullability { get; }

    public Publications Publications { get; }

    public ForeignKeyGraph ForeignKeys { get; }

    /// <summary>The relations that have a page, sorted by name.</summary>
    public IReadOnlyList<Relation> Documented { get; }

    /// <summary><see cref="Documented"/>, by category.</summary>
    public IReadOnlyList<RelationGroup> Groups { get; }

    /// <summary>What is better otherwise, as loud as the configuration wants it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public int PartitionCount => _relations.Count - Documented.Count;

    public Relation? Find(QualifiedName relation) => _relations.GetValueOrDefault(relation);

    public string FileNameOf(QualifiedName relation) => _fileNames[relation];

    /// <summary>The file name of the page that describes a relation, or null for a relation outside the snapshot.</summary>
    public string? PageOf(QualifiedName relation) => _roots.TryGetValue(relation, out var root) ? _fileNames[root] : null;

    public IEnumerable<Finding> FindingsOf(QualifiedName relation) => _findings[relation];

    /// <summary>What a relation refers to without the database knowing.</summary>
    public IEnumerable<LogicalForeignKey> LogicalKeysOf(QualifiedName relation) => _logicalKeys[relation];

    /// <summary>What refers to a relation without the database knowing.</summary>
    public IEnumerable<LogicalForeignKey> LogicalKeysTo(QualifiedName relation) => _logicalKeysTo[relation];

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
