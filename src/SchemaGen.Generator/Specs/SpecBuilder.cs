using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Snapshot to specs: every decision about names and types is taken here, none while emitting.</summary>
internal sealed class SpecBuilder
{
    /// <summary>Members that a record has already, or may not have.</summary>
    private static readonly string[] RecordMembers =
        ["EqualityContract", "PrintMembers", "Clone", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize", "Deconstruct"];

    private static readonly string[] ConstantClassMembers = ["Columns", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];

    private readonly SchemaSnapshot _snapshot;
    private readonly Names _names;
    private readonly TypeMap _types;
    private readonly Dictionary<QualifiedName, Relation> _relations;
    private readonly ILookup<QualifiedName, (Relation From, int Index)> _incoming;

    public SpecBuilder(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, string rootNamespace)
    {
        _snapshot = snapshot;
        _names = new Names(snapshot, configuration, rootNamespace);
        _types = new TypeMap(snapshot, snapshot.Enums.ToDictionary(static type => type.Name, type => $"global::{_names.NamespaceOf(type.Name.Schema)}.{_names.EnumOf(type)}"));
        _relations = snapshot.Relations.Where(static relation => !relation.IsPartition).ToDictionary(static relation => relation.Name);
        _incoming = _relations.Values
            .SelectMany(static relation => relation.ForeignKeys.Select((key, index) => (Target: key.References, From: (Relation: relation, index))))
            .ToLookup(static reference => reference.Target, static reference => reference.From);
    }

    public IEnumerable<RelationSpec> Relations() =>
        _snapshot.Relations.Where(static relation => !relation.IsPartition).Select(Build);

    public IEnumerable<EnumSpec> Enums() => _snapshot.Enums.Select(Build);

    private RelationSpec Build(Relation relation)
    {
        var rowName = _names.RowOf(relation);
        var properties = MemberNames(relation, [rowName, .. RecordMembers]);
        var constants = MemberNames(relation, ConstantClassMembers);
        return new RelationSpec
        {
            Namespace = _names.NamespaceOf(relation.Name.Schema),
            Container = Names.ContainerOf(relation),
            ClassName = _names.ClassOf(relation),
            RowName = rowName,
            Schema = relation.Name.Schema,
            Name = relation.Name.Name,
            Kind = relation.Kind.ToString(),
            Noun = NounOf(relation.Kind),
            Comment = relation.Comment,
            Columns = relation.Columns.Select(column => Build(relation, column, properties[column.Name], constants[column.Name])).ToEquatableArray(),
            PrimaryKey = relation.PrimaryKey?.Columns ?? default,
            ForeignKeys = relation.ForeignKeys.Select(key => Build(relation, key)).ToEquatableArray(),
            ReferencedBy = _incoming[relation.Name].Select(reference => FormattableString.Invariant($"{Expression(reference.From, seenFrom: relation)}.ForeignKeys[{reference.Index}]")).ToEquatableArray(),
        };
    }

    private ColumnSpec Build(Relation relation, Column column, string property, string constant)
    {
        var type = _types.Map(column.Type);
        return new ColumnSpec
        {
            Name = column.Name,
            PropertyName = property,
            ConstantName = constant,
            TypeName = column.Nullable ? type.Name + "?" : type.Name,
            IsNullable = column.Nullable,
            DatabaseType = column.Type.Text,
            Comment = column.Comment,
            Remark = RemarkOf(relation, column),
        };
    }

    private ForeignKeySpec Build(Relation relation, ForeignKey key) => new()
    {
        Name = key.Name,
        Columns = key.Columns,
        ReferencedColumns = key.ReferencedColumns,
        Target = _relations.TryGetValue(key.References, out var target) ? Expression(target, seenFrom: relation) : ExternalExpression(key),
        OnDelete = key.OnDelete.ToString(),
        OnUpdate = key.OnUpdate.ToString(),
    };

    private EnumSpec Build(EnumType type)
    {
        var name = _names.EnumOf(type);
        var members = new NameScope(type.Labels.Select(static label => (label, label.Length == 0 ? "Empty" : CSharpIdentifier.Pascal(label))));
        return new EnumSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = name,
            DatabaseName = type.Name.ToString(),
            Comment = type.Comment,
            Members = type.Labels.Select(label => new EnumMemberSpec(members[label], label)).ToEquatableArray(),
        };
    }

    private static NameScope MemberNames(Relation relation, string[] reserved) =>
        new(relation.Columns.Select(static column => (column.Name, CSharpIdentifier.Pascal(column.Name))), reserved);

    /// <summary>Where a relation refers to itself, the compiler sees a property read before it is set; the lambda runs later.</summary>
    private string Expression(Relation relation, Relation seenFrom) => relation == seenFrom
        ? "Relation!"
        : $"global::{_names.NamespaceOf(relation.Name.Schema)}.{Names.ContainerOf(relation)}.{_names.ClassOf(relation)}.Relation";

    private static string ExternalExpression(ForeignKey key)
    {
        var columns = string.Concat(key.ReferencedColumns.Select(static column => ", " + CSharpLiteral.Text(column)));
        return $"global::SchemaGen.Relation.External({CSharpLiteral.Text(key.References.Schema)}, {CSharpLiteral.Text(key.References.Name)}{columns})";
    }

    private static string? RemarkOf(Relation relation, Column column)
    {
        var parts = new List<string>();
        if (relation.PrimaryKey?.Columns.Contains(column.Name) == true)
        {
            parts.Add("Primary key.");
        }

        parts.AddRange(relation.ForeignKeys.Where(key => key.Columns.Contains(column.Name)).Select(static key => $"References {key.References}."));
        if (column.Identity != Identity.None)
        {
            parts.Add("Identity.");
        }

        if (column.GenerationExpression is not null)
        {
            parts.Add($"Generated: {column.GenerationExpression}.");
        }

        if (column.Default is not null)
        {
            parts.Add($"Default: {column.Default}.");
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string NounOf(RelationKind kind) => kind switch
    {
        RelationKind.PartitionedTable => "Partitioned table",
        RelationKind.ForeignTable => "Foreign table",
        RelationKind.View => "View",
        RelationKind.MaterializedView => "Materialized view",
        _ => "Table",
    };
}
