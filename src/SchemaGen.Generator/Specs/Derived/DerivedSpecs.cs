using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Derived;

/// <summary>Derived types as specs, by what they belong to.</summary>
internal sealed class DerivedSpecs
{
    private readonly Dictionary<QualifiedName, IdType> _ids;
    private readonly ILookup<QualifiedName, Lookup> _lookups;
    private readonly ILookup<QualifiedName, ValuesType> _values;
    private readonly Names _names;
    private readonly TypeMap _types;
    private readonly Wrappers _wrappers;
    private readonly bool _hasJson;

    public DerivedSpecs(DerivedTypes derived, Names names, TypeMap types, Wrappers wrappers, bool hasJson)
    {
        _ids = derived.Ids.ToDictionary(static id => id.Owner);
        _lookups = derived.Lookups.ToLookup(static lookup => lookup.Type.Owner);
        _values = derived.Values.ToLookup(static values => values.Owner);
        _names = names;
        _types = types;
        _wrappers = wrappers;
        _hasJson = hasJson;
    }

    /// <summary>The type of a relation's key, or null.</summary>
    public IdSpec? IdOf(Relation relation) => _ids.TryGetValue(relation.Name, out var id) && _wrappers.UnderlyingOf(id) is { } underlying
        ? new IdSpec { TypeName = _names.NameOf(id), Underlying = underlying, Definition = $"{Name(id.Source)} {id.Source.Column.Type}", HasJson = _hasJson }
        : null;

    /// <summary>The enums of what a relation's checks allow.</summary>
    public IEnumerable<EnumSpec> EnumsOf(Relation relation) => Enums(_values[relation.Name].Where(static values => values.Column is not null));

    /// <summary>The enums of what domains allow.</summary>
    public IEnumerable<EnumSpec> EnumsOfDomains() => Enums(_values.SelectMany(static group => group).Where(static values => values.Column is null));

    /// <summary>The enums and constants of a relation's rows, and the constants of what its checks allow.</summary>
    public IEnumerable<ConstantsSpec> ConstantsOf(Relation relation) =>
        _lookups[relation.Name].Select(Build).Concat(Constants(_values[relation.Name].Where(static values => values.Column is not null)));

    /// <summary>The constants of what domains allow.</summary>
    public IEnumerable<ConstantsSpec> ConstantsOfDomains() => Constants(_values.SelectMany(static group => group).Where(static values => values.Column is null));

    private IEnumerable<EnumSpec> Enums(IEnumerable<ValuesType> types) => types.Where(static values => values.Code == ValueCode.Enum).Select(values =>
    {
        var name = _names.NameOf(values);
        var members = Names.MembersOf(values, name);
        return new EnumSpec
        {
            Namespace = _names.NamespaceOf(values.Owner.Schema),
            TypeName = name,
            QualifiedName = Name(values),
            Check = values.Check,
            Comment = values.Comment,
            Members = values.Values.Values.Select(value => new EnumMemberSpec(members[value], value)).ToEquatableArray(),
        };
    });

    private IEnumerable<ConstantsSpec> Constants(IEnumerable<ValuesType> types) => types.Where(static values => values.Code == ValueCode.Constants).Select(values =>
    {
        var name = _names.NameOf(values);
        var members = Names.MembersOf(values, name);
        return new ConstantsSpec
        {
            Namespace = _names.NamespaceOf(values.Owner.Schema),
            TypeName = name,
            QualifiedName = Name(values),
            Check = values.Check,
            Comment = values.Comment,
            ValueType = values.Values.AreNumbers ? _types.Find(values.Type) ?? "long" : BuiltInTypes.Text,
            Members = values.Values.Values.Select(value => new ConstantSpec(members[value], value, null)).ToEquatableArray(),
        };
    });

    private ConstantsSpec Build(Lookup lookup)
    {
        var (relation, column) = lookup.Type.Source;
        var name = _names.NameOf(lookup.Type);
        var members = Names.MembersOf(lookup, name);
        var isEnum = lookup.Type.Rule.CSharp == ValueCode.Enum;
        var valueType = _types.Find(column.Type) ?? BuiltInTypes.Text;
        return new ConstantsSpec
        {
            Namespace = _names.NamespaceOf(relation.Name.Schema),
            TypeName = name,
            QualifiedName = Name(lookup.Type.Source),
            Comment = relation.Comment,
            ValueType = valueType,
            IdType = isEnum ? null : _wrappers.Find(lookup.Type.Source, valueType)?.TypeName,
            IsEnum = isEnum,
            Members = lookup.Rows.Select(row => new ConstantSpec(members[row.Value], row.Value, row.Description)).ToEquatableArray(),
        };
    }

    private static string Name(RelationColumn column) => $"{SqlIdentifier.Quote(column.Relation.Name)}.{SqlIdentifier.Quote(column.Column.Name)}";

    private static string Name(ValuesType values) => SqlIdentifier.Quote(values.Owner) + (values.Column is null ? "" : "." + SqlIdentifier.Quote(values.Column.Name));
}
