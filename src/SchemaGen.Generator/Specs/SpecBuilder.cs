using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Snapshot to specs: every decision about names and types is taken here, none while emitting.</summary>
internal sealed class SpecBuilder
{
    private readonly SchemaSnapshot _snapshot;
    private readonly string _rootNamespace;
    private readonly Names _names;
    private readonly TypeMap _types;

    /// <summary>The relations that get code; partitions are their parent's business.</summary>
    private readonly List<Relation> _relations;
    private readonly Dictionary<QualifiedName, Relation> _relationsByName;
    private readonly ILookup<QualifiedName, (Relation From, ForeignKey Key)> _incoming;
    private readonly NameScope _external;

    public SpecBuilder(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, string rootNamespace)
    {
        _snapshot = snapshot;
        _rootNamespace = rootNamespace;
        _relations = snapshot.TopLevelRelations().ToList();
        _relationsByName = _relations.ToDictionary(static relation => relation.Name);
        _names = new Names(_relations, snapshot.Enums, configuration, rootNamespace);
        _types = new TypeMap(snapshot, type => $"global::{_names.NamespaceOf(type.Name.Schema)}.{_names.EnumOf(type)}");
        _incoming = _relations
            .SelectMany(static relation => relation.ForeignKeys.Select(key => (From: relation, Key: key)))
            .ToLookup(static reference => reference.Key.References);
        _external = Names.MembersOfExternal(ExternalTargets().Select(static target => target.Key));
    }

    public IEnumerable<RelationSpec> Relations() => _relations.Select(Build);

    public IEnumerable<EnumSpec> Enums() => _snapshot.Enums.Select(Build);

    /// <summary>Relations that foreign keys refer to and that have no code of their own.</summary>
    public IEnumerable<ExternalRelationSpec> External() => ExternalTargets().OrderBy(static target => target.Key).Select(target => new ExternalRelationSpec
    {
        MemberName = _external[SqlIdentifier.Quote(target.Key)],
        Schema = target.Key.Schema,
        Name = target.Key.Name,
        QualifiedName = SqlIdentifier.Quote(target.Key),
        Columns = target.SelectMany(static reference => reference.Key.ReferencedColumns).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        ReferencedBy = IncomingOf(target.Key),
    });

    private IEnumerable<IGrouping<QualifiedName, (Relation From, ForeignKey Key)>> ExternalTargets() =>
        _incoming.Where(target => !_relationsByName.ContainsKey(target.Key));

    private RelationSpec Build(Relation relation)
    {
        var rowName = _names.RowOf(relation);
        var members = Names.MembersOf(relation, rowName);
        return new RelationSpec
        {
            Namespace = _names.NamespaceOf(relation.Name.Schema),
            Container = Names.ContainerOf(relation),
            ClassName = _names.ClassOf(relation),
            RowName = rowName,
            Schema = relation.Name.Schema,
            Name = relation.Name.Name,
            QualifiedName = SqlIdentifier.Quote(relation.Name),
            Kind = relation.Kind.ToString(),
            Noun = NounOf(relation.Kind),
            Comment = relation.Comment,
            Columns = relation.Columns.Select(column => Build(relation, column, members[column.Name])).ToEquatableArray(),
            PrimaryKey = relation.PrimaryKey?.Columns ?? default,
            ForeignKeys = relation.ForeignKeys.Select(key => Build(relation, key)).ToEquatableArray(),
            ReferencedBy = IncomingOf(relation.Name),
        };
    }

    private ColumnSpec Build(Relation relation, Column column, string memberName)
    {
        var type = _types.Map(column.Type);
        return new ColumnSpec
        {
            Name = column.Name,
            MemberName = memberName,
            TypeName = column.Nullable ? type + "?" : type,
            IsNullable = column.Nullable,
            DatabaseType = column.Type.Text,
            FilledBy = FilledBy(column),
            Comment = column.Comment,
            Key = RoleOf(column, relation.PrimaryKey),
            References = relation.ForeignKeys.IsEmpty ? default : relation.ForeignKeys.Where(key => Has(key.Columns, column.Name)).Select(ReferenceOf).ToEquatableArray(),
        };
    }

    private ForeignKeySpec Build(Relation relation, ForeignKey key) => new()
    {
        Name = key.Name,
        Columns = key.Columns,
        ReferencedColumns = key.ReferencedColumns,
        Target = _relationsByName.TryGetValue(key.References, out var target)
            ? Expression(target, seenFrom: relation.Name)
            : $"global::{_rootNamespace}.{Names.External}.{_external[SqlIdentifier.Quote(key.References)]}",
        OnDelete = key.OnDelete == default ? null : key.OnDelete.ToString(),
        OnUpdate = key.OnUpdate == default ? null : key.OnUpdate.ToString(),
    };

    private EnumSpec Build(EnumType type)
    {
        var members = Names.MembersOf(type);
        return new EnumSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = _names.EnumOf(type),
            QualifiedName = SqlIdentifier.Quote(type.Name),
            Comment = type.Comment,
            Members = type.Labels.Select(label => new EnumMemberSpec(members[label], label)).ToEquatableArray(),
        };
    }

    private EquatableArray<IncomingKeySpec> IncomingOf(QualifiedName target) =>
        _incoming[target].Select(reference => new IncomingKeySpec(Expression(reference.From, seenFrom: target), reference.Key.Name)).ToEquatableArray();

    private ReferenceSpec ReferenceOf(ForeignKey key) => new(
        SqlIdentifier.Quote(key.References),
        _relationsByName.TryGetValue(key.References, out var target) ? $"global::{_names.NamespaceOf(target.Name.Schema)}.{_names.RowOf(target)}" : null);

    /// <summary>Where a relation refers to itself, the compiler sees a property read before it is set; the lambda runs later.</summary>
    private string Expression(Relation relation, QualifiedName seenFrom) => relation.Name == seenFrom
        ? "Relation!"
        : $"global::{_names.NamespaceOf(relation.Name.Schema)}.{Names.ContainerOf(relation)}.{_names.ClassOf(relation)}.Relation";

    private static string? FilledBy(Column column) => column switch
    {
        { GenerationExpression: { } expression } => $"GENERATED ALWAYS AS ({expression}) {column.Generation.ToString().ToUpperInvariant()}",
        { Identity: Identity.Always } => "GENERATED ALWAYS AS IDENTITY",
        { Identity: Identity.ByDefault } => "GENERATED BY DEFAULT AS IDENTITY",
        { Default: { } expression } => $"DEFAULT {expression}",
        _ => null,
    };

    private static KeyRole RoleOf(Column column, KeyConstraint? primaryKey) =>
        primaryKey is null || !Has(primaryKey.Columns, column.Name) ? KeyRole.None : primaryKey.Columns.Count == 1 ? KeyRole.Whole : KeyRole.Part;

    private static bool Has(EquatableArray<string> columns, string name) => columns.AsSpan().IndexOf(name) >= 0;

    private static string NounOf(RelationKind kind) => kind switch
    {
        RelationKind.PartitionedTable => "partitioned table",
        RelationKind.ForeignTable => "foreign table",
        RelationKind.View => "view",
        RelationKind.MaterializedView => "materialized view",
        _ => "table",
    };
}
