using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Foreign keys as arguments of the metadata, both ways.</summary>
internal sealed class KeySpecs
{
    private readonly Names _names;
    private readonly string _rootNamespace;
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly ILookup<QualifiedName, (Relation From, ForeignKey Key)> _incoming;
    private readonly NameScope _external;

    public KeySpecs(IReadOnlyCollection<Relation> relations, Names names, string rootNamespace)
    {
        _names = names;
        _rootNamespace = rootNamespace;
        _relations = relations.ToDictionary(static relation => relation.Name);
        _incoming = relations
            .SelectMany(static relation => relation.ForeignKeys.Select(key => (From: relation, Key: key)))
            .ToLookup(static reference => reference.Key.References);
        _external = Names.MembersOfExternal(ExternalTargets().Select(static target => target.Key));
    }

    /// <summary>The keys that a relation has.</summary>
    public EquatableArray<ForeignKeySpec> Of(Relation relation) => relation.ForeignKeys.Select(key => Build(relation, key)).ToEquatableArray();

    /// <summary>The keys that refer to a relation.</summary>
    public EquatableArray<IncomingKeySpec> To(QualifiedName target) =>
        _incoming[target].Select(reference => new IncomingKeySpec(Expression(reference.From, seenFrom: target), reference.Key.Name)).ToEquatableArray();

    /// <summary>What a column of a relation refers to, alone or with others.</summary>
    public EquatableArray<ReferenceSpec> References(Relation relation, Column column) => relation.ForeignKeys.IsEmpty
        ? default
        : relation.ForeignKeys.Where(key => key.Columns.AsSpan().IndexOf(column.Name) >= 0).Select(Reference).ToEquatableArray();

    /// <summary>Relations that keys refer to and that have no code of their own.</summary>
    public IEnumerable<ExternalRelationSpec> External() => ExternalTargets().OrderBy(static target => target.Key).Select(target => new ExternalRelationSpec
    {
        MemberName = _external[SqlIdentifier.Quote(target.Key)],
        Schema = target.Key.Schema,
        Name = target.Key.Name,
        QualifiedName = SqlIdentifier.Quote(target.Key),
        Columns = target.SelectMany(static reference => reference.Key.ReferencedColumns).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        ReferencedBy = To(target.Key),
    });

    private IEnumerable<IGrouping<QualifiedName, (Relation From, ForeignKey Key)>> ExternalTargets() =>
        _incoming.Where(target => !_relations.ContainsKey(target.Key));

    private ForeignKeySpec Build(Relation relation, ForeignKey key) => new()
    {
        Name = key.Name,
        Columns = key.Columns,
        ReferencedColumns = key.ReferencedColumns,
        Target = _relations.TryGetValue(key.References, out var target)
            ? Expression(target, seenFrom: relation.Name)
            : $"global::{_rootNamespace}.{Names.External}.{_external[SqlIdentifier.Quote(key.References)]}",
        OnDelete = key.OnDelete == default ? null : key.OnDelete.ToString(),
        OnUpdate = key.OnUpdate == default ? null : key.OnUpdate.ToString(),
    };

    private ReferenceSpec Reference(ForeignKey key) => new(
        SqlIdentifier.Quote(key.References),
        _relations.TryGetValue(key.References, out var target) ? $"global::{_names.NamespaceOf(target.Name.Schema)}.{_names.RowOf(target)}" : null);

    /// <summary>Where a relation refers to itself, the compiler sees a property read before it is set; the lambda runs later.</summary>
    private string Expression(Relation relation, QualifiedName seenFrom) => relation.Name == seenFrom
        ? "Relation!"
        : $"global::{_names.NamespaceOf(relation.Name.Schema)}.{Names.ContainerOf(relation)}.{_names.ClassOf(relation)}.Relation";
}
