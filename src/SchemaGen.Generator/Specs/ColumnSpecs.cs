using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Columns, and the attributes of composite types, as members.</summary>
internal sealed class ColumnSpecs(TypeMap types, KeySpecs keys, EquatableArray<DomainType> domains)
{
    private readonly Dictionary<QualifiedName, DomainType> _domains = ((IEnumerable<DomainType>)domains).ToDictionary(static domain => domain.Name);
    private readonly List<Finding> _findings = [];

    /// <summary>SG3001 for each member whose type has no counterpart, as far as members have been asked for.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public IEnumerable<ColumnSpec> Of(Relation relation, NameScope members) => relation.Columns.Select(column => Build(relation, column, members[column.Name]));

    public ColumnSpec Of(Relation relation, Column column, string memberName) => Build(relation, column, memberName);

    public IEnumerable<AttributeSpec> Of(CompositeType type, NameScope members) => type.Attributes.Select(attribute => Of(type, attribute, members[attribute.Name]));

    public AttributeSpec Of(CompositeType type, CompositeAttribute attribute, string memberName)
    {
        var typeName = TypeOf(type.Name, attribute.Name, attribute.Type, () => Place.OfAttribute(type.Name, attribute.Name), "Attribute");
        return new AttributeSpec
        {
            Name = attribute.Name,
            MemberName = memberName,

            // Not even a domain's NOT NULL is checked where the whole value is NULL.
            TypeName = typeName + "?",
            DatabaseType = attribute.Type.Text,
            Comment = attribute.Comment,
        };
    }

    private ColumnSpec Build(Relation relation, Column column, string memberName)
    {
        var type = TypeOf(relation.Name, column.Name, column.Type, () => Place.OfColumn(relation.Name, column.Name), "Column");
        var chain = DomainsOf(column.Type).ToList();

        // An outer join makes NULL of a domain that is NOT NULL: in a table only, it is a promise.
        var isNullable = column.Nullable && (relation.IsView || !chain.Exists(static domain => domain.NotNull));
        var key = RoleOf(column, relation.PrimaryKey);
        return new ColumnSpec
        {
            Name = column.Name,
            MemberName = memberName,
            TypeName = isNullable ? type + "?" : type,
            IsNullable = isNullable,
            DatabaseType = column.Type.Text,
            DataTypeName = types.DataTypeName(column.Type),
            ParameterName = ParameterSpecs.Name(memberName, relation.Columns.AsSpan().IndexOf(column)),
            ParameterCast = ParameterSpecs.Cast(type, column.Type),
            FilledBy = FilledBy(column),
            Comment = column.Comment,
            Key = key,
            Insert = InsertRoleOf(column, isNullable, chain.Exists(static domain => domain.Default is not null)),
            IsUpdatable = key == KeyRole.None && !IsAlwaysFilled(column),
            References = keys.References(relation, column),
        };
    }

    private string TypeOf(QualifiedName owner, string member, TypeReference type, Func<Place> place, string noun)
    {
        if (types.Find(owner, member, type) is { } found)
        {
            return found;
        }

        var name = $"{SqlIdentifier.Quote(owner)}.{SqlIdentifier.Quote(member)}";
        _findings.Add(new Finding(
            Rules.TypeUnmapped,
            place(),
            $"{noun} {name} is of type {type}, which has no counterpart in C# here: its property is an object. Name a type for it in schemagen.json under csharp/types, or refer to the library that has one."));
        return TypeMap.Unmapped;
    }

    /// <summary>The domains that a type is made of, the outermost first.</summary>
    private IEnumerable<DomainType> DomainsOf(TypeReference type)
    {
        // A domain over itself, which only a damaged file has, ends here.
        for (var depth = 0; depth <= _domains.Count && !type.IsArray && _domains.TryGetValue(type.Name, out var domain); depth++)
        {
            yield return domain;
            type = domain.BaseType;
        }
    }

    private static InsertRole InsertRoleOf(Column column, bool isNullable, bool hasDomainDefault) =>
        IsAlwaysFilled(column) ? InsertRole.None
        : column.Default is not null || column.Identity == Identity.ByDefault || hasDomainDefault ? InsertRole.Filled
        : isNullable ? InsertRole.Nullable
        : InsertRole.Required;

    private static bool IsAlwaysFilled(Column column) => column.Identity == Identity.Always || column.Generation != Generation.None;

    private static string? FilledBy(Column column) => column switch
    {
        { GenerationExpression: { } expression } => $"GENERATED ALWAYS AS ({expression}) {column.Generation.ToString().ToUpperInvariant()}",
        { Identity: Identity.Always } => "GENERATED ALWAYS AS IDENTITY",
        { Identity: Identity.ByDefault } => "GENERATED BY DEFAULT AS IDENTITY",
        { Default: { } expression } => $"DEFAULT {expression}",
        _ => null,
    };

    private static KeyRole RoleOf(Column column, KeyConstraint? primaryKey) =>
        primaryKey is null || primaryKey.Columns.AsSpan().IndexOf(column.Name) < 0 ? KeyRole.None : primaryKey.Columns.Count == 1 ? KeyRole.Whole : KeyRole.Part;
}
