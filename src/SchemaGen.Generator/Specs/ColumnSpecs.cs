using SchemaGen.Generator.Specs.Derived;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>Columns, and the attributes of composite types, as members.</summary>
internal sealed class ColumnSpecs(SchemaSnapshot snapshot, TypeMap types, Wrappers wrappers, KeySpecs keys, Domains domains, ColumnRules rules)
{
    private readonly ColumnNullability _nullability = ColumnNullability.Of(snapshot);
    private readonly Origins _origins = new(snapshot);
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

    /// <summary>Whether INSERT can make a row: of a view's table, all that the table needs must be in the view.</summary>
    public bool TakesRows(Relation relation)
    {
        if (!relation.IsView)
        {
            return !relation.Columns.IsEmpty;
        }

        var written = relation.Columns.Select(column => _origins.Writable(relation, column)).OfType<(Relation Table, Column Column)>().ToList();
        return written.Count > 0 && written[0].Table is var table && table.Columns.Except(written.Select(static behind => behind.Column))
            .All(column => InsertRoleOf(column, _nullability.IsNullable(table, column), HasDefault(column)) != InsertRole.Required);
    }

    private ColumnSpec Build(Relation relation, Column column, string memberName)
    {
        var driverType = TypeOf(relation.Name, column.Name, column.Type, () => Place.OfColumn(relation.Name, column.Name), "Column");

        // What the team chose for the column itself, it has.
        var wrapper = types.Rules.Find(relation.Name, column.Name, column.Type) is null ? wrappers.Find(new RelationColumn(relation, column), driverType) : null;
        var type = wrapper?.TypeName ?? driverType;
        var chosen = rules.Nullable(relation.Name, column.Name);
        var isNullable = chosen ?? _nullability.IsNullable(relation, column);
        var behind = _origins.Writable(relation, column);
        var key = RoleInKey(relation, behind);
        return new ColumnSpec
        {
            Name = column.Name,
            MemberName = memberName,
            TypeName = isNullable ? type + "?" : type,
            IsNullable = isNullable,
            NullReason = chosen is null && isNullable && column.NullReason != NullReason.None ? column.NullReason.Words() : null,
            IsNullabilityChosen = chosen is not null,
            DatabaseType = column.Type.Text,
            DataTypeName = types.DataTypeName(column.Type),
            ParameterName = ParameterSpecs.Name(memberName, relation.Columns.AsSpan().IndexOf(column)),
            ParameterCast = ParameterSpecs.Cast(driverType, column.Type),
            Wrapper = wrapper,
            FilledBy = FilledBy(column),
            Comment = column.Comment,
            Key = key,
            Insert = behind is { } written ? InsertRoleOf(written.Column, isNullable, column.Default is not null || HasDefault(written.Column)) : InsertRole.None,
            IsUpdatable = behind is { } changed && key == KeyRole.None && !IsAlwaysFilled(changed.Column),
            References = _origins.Of(relation, column) is { } source ? keys.References(source.Table, source.Column) : default,
            Origin = keys.Origin(column),
        };
    }

    /// <summary>What a column is to the primary key; of a view's to that of the table which it is written through to, if the view has the whole key.</summary>
    private KeyRole RoleInKey(Relation relation, (Relation Table, Column Column)? behind)
    {
        if (behind is not { } column || column.Table.PrimaryKey is not { } key || key.Columns.AsSpan().IndexOf(column.Column.Name) < 0)
        {
            return KeyRole.None;
        }

        var own = relation.Columns.Select(other => _origins.Writable(relation, other)).Where(other => other?.Table == column.Table).Select(static other => other!.Value.Column.Name);
        return key.Columns.Except(own, StringComparer.Ordinal).Any() ? KeyRole.None : key.Columns.Count == 1 ? KeyRole.Whole : KeyRole.Part;
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

    private bool HasDefault(Column column) =>
        column.Default is not null || column.Identity == Identity.ByDefault || (!column.Type.IsArray && domains.ChainOf(column.Type).Any(static domain => domain.Default is not null));

    private static InsertRole InsertRoleOf(Column column, bool isNullable, bool hasDefault) =>
        IsAlwaysFilled(column) ? InsertRole.None
        : hasDefault ? InsertRole.Filled
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
}
