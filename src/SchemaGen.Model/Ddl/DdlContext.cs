using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>A snapshot and what its statements look up in it.</summary>
internal sealed class DdlContext
{
    private const string SystemSchema = "pg_catalog";

    private readonly Dictionary<QualifiedName, string> _typeKeys = [];
    private readonly Dictionary<QualifiedName, Relation> _relations = [];
    private readonly Dictionary<(QualifiedName Relation, string Column), Sequence> _identitySequences = [];
    private readonly Dictionary<string, string> _makers = new(StringComparer.Ordinal);
    private readonly ILookup<QualifiedName, string> _ownedSequences;
    private readonly ILookup<QualifiedName, Relation> _partitions;

    public DdlContext(SchemaSnapshot snapshot)
    {
        Snapshot = snapshot;
        foreach (var extension in snapshot.Extensions)
        {
            _makers[ObjectKey.ExtensionMember(extension.Name)] = ObjectKey.Extension(extension.Name);
        }

        foreach (var external in snapshot.External)
        {
            var key = KeyOf(external);
            if (external.Kind != ExternalKind.Routine)
            {
                _typeKeys[external.Name] = key;
            }

            if (external.Extension is { } extension)
            {
                _makers[key] = ObjectKey.Extension(extension);
            }
        }

        foreach (var relation in snapshot.Relations)
        {
            _relations[relation.Name] = relation;
            _typeKeys[relation.Name] = ObjectKey.Relation(relation.Name);
        }

        foreach (var (name, maker) in DeclaredTypes.Of(snapshot))
        {
            _typeKeys[name] = ObjectKey.Type(maker);
        }

        foreach (var sequence in snapshot.Sequences)
        {
            if (sequence is { Ownership: SequenceOwnership.Identity, OwnerRelation: { } owner, OwnerColumn: { } column })
            {
                _identitySequences[(owner, column)] = sequence;
                _makers[ObjectKey.Sequence(sequence.Name)] = ObjectKey.Relation(owner);
            }
        }

        _partitions = snapshot.Relations.Where(static relation => relation.IsPartition).ToLookup(static relation => relation.PartitionOf!);
        _ownedSequences = snapshot.Sequences.Where(static sequence => sequence is { Ownership: SequenceOwnership.Owned, OwnerRelation: not null })
            .ToLookup(static sequence => sequence.OwnerRelation!, static sequence => ObjectKey.Sequence(sequence.Name));
    }

    public SchemaSnapshot Snapshot { get; }

    public Relation? Find(QualifiedName relation) => _relations.TryGetValue(relation, out var found) ? found : null;

    /// <summary>The sequence of an identity column; null on a partition that shares its parent's.</summary>
    public Sequence? IdentitySequence(QualifiedName relation, string column) =>
        _identitySequences.TryGetValue((relation, column), out var sequence) ? sequence : null;

    /// <summary>Keys of the sequences that defaults of a table may use without saying so: those that it owns, as <c>serial</c> makes them.</summary>
    public IEnumerable<string> OwnedSequences(QualifiedName relation) => _ownedSequences[relation];

    /// <summary>The key of the statement that makes an object: an identity column's sequence comes with its table, a member with its extension.</summary>
    public string MakerOf(string key) => _makers.TryGetValue(key, out var maker) ? maker : key;

    /// <summary>What must be there before a type can be named; nothing for those of PostgreSQL.</summary>
    public IEnumerable<string> NeedsOf(TypeReference type) => NeedsOf(type.Name);

    public IEnumerable<string> NeedsOf(QualifiedName type) => _typeKeys.TryGetValue(type, out var key) ? [key] : [];

    /// <summary>What must be there before a trigger can name its function; nothing for those of PostgreSQL.</summary>
    public static IEnumerable<string> NeedsOfTriggerFunction(QualifiedName function) =>
        function.Schema == SystemSchema ? [] : [ObjectKey.Routine(function, "")];

    /// <summary>What must be there before a column or attribute can name its collation; nothing for those of PostgreSQL.</summary>
    public static IEnumerable<string> NeedsOfCollation(QualifiedName? collation) =>
        collation is null or { Schema: SystemSchema } ? [] : [ObjectKey.Object(ObjectKind.Collation, Naming.SqlIdentifier.Quote(collation))];

    /// <summary>The parents of a child or partition that are in the snapshot.</summary>
    public IEnumerable<Relation> ParentsOf(Relation relation) =>
        (relation.PartitionOf is { } parent ? [parent] : (IEnumerable<QualifiedName>)relation.Inherits).Select(Find).OfType<Relation>();

    public IEnumerable<Relation> PartitionsOf(QualifiedName relation) => _partitions[relation];

    private static string KeyOf(ExternalObject external) => external.Kind switch
    {
        ExternalKind.Relation => ObjectKey.Relation(external.Name),
        ExternalKind.Routine => ObjectKey.Routine(external.Name, ""),
        _ => ObjectKey.Type(external.Name),
    };
}
