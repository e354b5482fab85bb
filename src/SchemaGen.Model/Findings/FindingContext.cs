using SchemaGen.Model.Configuration;
using SchemaGen.Model.Graph;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>What rules look at: a snapshot, and what several of them ask of it, worked out once.</summary>
internal sealed class FindingContext
{
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly Dictionary<QualifiedName, IReadOnlyList<IndexShape>> _indexes = [];
    private readonly Lazy<ForeignKeyGraph> _graph;
    private readonly Lazy<IReadOnlyList<LogicalForeignKey>> _logicalForeignKeys;
    private readonly Lazy<HashSet<QualifiedName>> _read;
    private readonly Lazy<HashSet<QualifiedName>> _rowTypes;
    private readonly Lazy<ILookup<QualifiedName, Sequence>> _owned;
    private readonly Lazy<HashSet<QualifiedName>> _referenceData;
    private readonly Lazy<HashSet<string>> _needed;
    private readonly Domains _domains;

    public FindingContext(SchemaSnapshot snapshot, SchemaGenConfiguration configuration)
    {
        Snapshot = snapshot;
        Configuration = configuration;
        Tables = [.. snapshot.Relations.Where(static relation => relation is { Kind: RelationKind.Table or RelationKind.PartitionedTable, IsPartition: false })];
        _relations = snapshot.Relations.ToDictionary(static relation => relation.Name);
        _graph = new(() => ForeignKeyGraph.Of(snapshot));
        _logicalForeignKeys = new(() => Findings.LogicalForeignKeys.Of(snapshot, configuration).Keys);
        _read = new(() => [.. snapshot.Relations.Where(static relation => relation.IsView).SelectMany(static view => view.DependsOn.Select(ObjectKey.RelationOf)).OfType<QualifiedName>()]);
        _rowTypes = new(() =>
        [
            .. snapshot.Relations.SelectMany(static relation => relation.Columns.Select(static column => column.Type.Name)),
            .. snapshot.Composites.SelectMany(static type => type.Attributes.Select(static attribute => attribute.Type.Name)),
            .. snapshot.Domains.Select(static domain => domain.BaseType.Name),
        ]);
        _owned = new(() => snapshot.Sequences.Where(static sequence => sequence.OwnerRelation is not null).ToLookup(static sequence => sequence.OwnerRelation!));
        _referenceData = new(() =>
        [
            .. ReferenceMatch.All(configuration, snapshot).SelectMany(static match => match.Relations.Select(static relation => relation.Name)),
            .. ReferenceSuggestions.Of(snapshot, configuration).Select(static relation => relation.Name),
        ]);
        _needed = new(() => new(snapshot.Relations.SelectMany(static relation => relation.Columns.SelectMany(static column => column.DependsOn).Concat(relation.DependsOn)), StringComparer.Ordinal));
        _domains = new Domains(snapshot.Domains);
    }

    public SchemaSnapshot Snapshot { get; }

    public SchemaGenConfiguration Configuration { get; }

    /// <summary>Tables and partitioned tables that stand for themselves. What a partition has, its parent has too.</summary>
    public IReadOnlyList<Relation> Tables { get; }

    public ForeignKeyGraph Graph => _graph.Value;

    /// <summary>Foreign keys that the configuration knows of.</summary>
    public IReadOnlyList<LogicalForeignKey> LogicalForeignKeys => _logicalForeignKeys.Value;

    /// <summary>Columns that are a table's own: neither from a parent nor from a composite type.</summary>
    public IEnumerable<ColumnOfTable> Columns() => Tables
        .Where(static table => table.OfType is null)
        .SelectMany(static table => table.Columns.Where(static column => !column.Inherited).Select(column => new ColumnOfTable(table, column)));

    public Relation? Find(QualifiedName relation) => _relations.TryGetValue(relation, out var found) ? found : null;

    /// <summary>The sequence that belongs to a column, as serial and identity columns have one.</summary>
    public Sequence? SequenceOf(Relation table, Column column) => _owned.Value[table.Name].FirstOrDefault(sequence => sequence.OwnerColumn == column.Name);

    /// <summary>Whether a relation or the default of a column needs an object, beyond what owning it means.</summary>
    /// <param name="key">Its <see cref="ObjectKey"/>.</param>
    public bool IsNeeded(string key) => _needed.Value.Contains(key);

    /// <summary>The indexes of a relation, those below constraints first.</summary>
    public IReadOnlyList<IndexShape> IndexesOf(Relation relation)
    {
        if (!_indexes.TryGetValue(relation.Name, out var shapes))
        {
            _indexes[relation.Name] = shapes = IndexShape.Of(relation);
        }

        return shapes;
    }

    /// <summary>Whether a view reads the relation: its columns cannot change their types.</summary>
    public bool IsReadByView(QualifiedName relation) => _read.Value.Contains(relation);

    /// <summary>Whether something has the relation's row type: it gets no column then, and none of another type.</summary>
    public bool IsRowTypeUsed(QualifiedName relation) => _rowTypes.Value.Contains(relation);

    /// <summary>Whether the relation is reference data, by the configuration or by its looks.</summary>
    public bool IsReferenceData(QualifiedName relation) => _referenceData.Value.Contains(relation);

    /// <summary>What a type is below all domains.</summary>
    public TypeReference BaseOf(TypeReference type) => _domains.BaseOf(type);
}

/// <summary>A column, and the table that it is in.</summary>
internal sealed record ColumnOfTable(Relation Table, Column Column)
{
    /// <summary>Name of a type of PostgreSQL's own, such as <c>timestamp without time zone</c>; null for an array, and for types that people made.</summary>
    public string? BuiltInType => Column.Type is { IsArray: false, Name: { Schema: "pg_catalog", Name: var name } } ? name : null;
}
