using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Foreign keys as arguments of the metadata, both ways, and the columns that those of views come from.</summary>
internal sealed class KeySpecs
{
    private readonly Names _names;
    private readonly string _rootNamespace;
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly ILookup<QualifiedName, (Relation From, ForeignKey Key)> _incoming;
    private readonly ILookup<QualifiedName, string> _outside;
    private readonly NameScope _external;

    /// <summary>The members of tables that views come from.</summary>
    private readonly Dictionary<QualifiedName, NameScope> _members = [];

    public KeySpecs(IReadOnlyCollection<Relation> relations, Names names, string rootNamespace)
    {
        _names = names;
        _rootNamespace = rootNamespace;
        _relations = relations.ToDictionary(static relation => relation.Name);
        _incoming = relations
            .SelectMany(static relation => relation.ForeignKeys.Select(key => (From: relation, Key: key)))
            .ToLookup(static reference => reference.Key.References);
        _outside = _incoming.SelectMany(static target => target.SelectMany(static reference => reference.Key.ReferencedColumns).Select(column => (Relation: target.Key, Column: column)))
            .Concat(relations.SelectMany(static relation => relation.Columns).Select(static column => column.Origin).OfType<ColumnOrigin>().Select(static origin => (Relation: origin.RelationName, origin.Column)))
            .Where(target => !_relations.ContainsKey(target.Relation))
            .ToLookup(static target => target.Relation, static target => target.Column);
        _external = Names.MembersOfExternal(_outside.Select(static target => target.Key));
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

    /// <summary>Where a view's column comes from.</summary>
    public OriginSpec? Origin(Column column)
    {
        if (column.Origin is not { } origin)
        {
            return null;
        }

        var name = $"{SqlIdentifier.Quote(origin.RelationName)}.{SqlIdentifier.Quote(origin.Column)}";
        if (!_relations.TryGetValue(origin.RelationName, out var table))
        {
            return new OriginSpec(ExternalExpression(origin.RelationName), origin.Column, name, null, KeyRole.None);
        }

        if (!_members.TryGetValue(table.Name, out var members))
        {
            _members.Add(table.Name, members = _names.MembersOf(table, _names.RowOf(table)));
        }

        var key = table.PrimaryKey?.Columns.AsSpan().IndexOf(origin.Column) is not >= 0 ? KeyRole.None : table.PrimaryKey.Columns.Count == 1 ? KeyRole.Whole : KeyRole.Part;
        return new OriginSpec(Expression(table, seenFrom: null), origin.Column, name, $"{RowExpression(table)}.{members[origin.Column]}", key);
    }

    /// <summary>Relations that keys refer to, or views come from, and that have no code of their own.</summary>
    public IEnumerable<ExternalRelationSpec> External() => _outside.OrderBy(static target => target.Key).Select(target => new ExternalRelationSpec
    {
        MemberName = _external[SqlIdentifier.Quote(target.Key)],
        Schema = target.Key.Schema,
        Name = target.Key.Name,
        QualifiedName = SqlIdentifier.Quote(target.Key),
        Columns = target.Distinct(StringComparer.Ordinal).ToEquatableArray(),
        ReferencedBy = To(target.Key),
    });

    private ForeignKeySpec Build(Relation relation, ForeignKey key) => new()
    {
        Name = key.Name,
        Columns = key.Columns,
        ReferencedColumns = key.ReferencedColumns,
        Target = _relations.TryGetValue(key.References, out var target)
            ? Expression(target, seenFrom: relation.Name)
            : ExternalExpression(key.References),
        OnDelete = key.OnDelete == default ? null : key.OnDelete.ToString(),
        OnUpdate = key.OnUpdate == default ? null : key.OnUpdate.ToString(),
    };

    private ReferenceSpec Reference(ForeignKey key) => new(
        SqlIdentifier.Quote(key.References),
        _relations.TryGetValue(key.References, out var target) ? RowExpression(target) : null);

    private string RowExpression(Relation relation) => $"global::{_names.NamespaceOf(relation.Name.Schema)}.{_names.RowOf(relation)}";

    private string ExternalExpression(QualifiedName relation) => $"global::{_rootNamespace}.{Names.External}.{_external[SqlIdentifier.Quote(relation)]}";

    /// <summary>Where a relation refers to itself, the compiler sees a property read before it is set; the lambda runs later.</summary>
    private string Expression(Relation relation, QualifiedName? seenFrom) => relation.Name == seenFrom
        ? "Relation!"
        : $"global::{_names.NamespaceOf(relation.Name.Schema)}.{Names.ContainerOf(relation)}.{_names.ClassOf(relation)}.Relation";
}
