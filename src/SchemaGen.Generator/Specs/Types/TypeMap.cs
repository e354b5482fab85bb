using SchemaGen.Generator.Input;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs.Types;

/// <summary>PostgreSQL's types as C#'s: the team's choice first, else what Npgsql reads.</summary>
internal sealed class TypeMap
{
    /// <summary>What a value is in C# whose type has no counterpart.</summary>
    public const string Unmapped = "object";

    private const string Catalog = "pg_catalog";

    /// <summary>A domain over itself, which only a damaged file has, ends somewhere.</summary>
    private const int MostDomains = 32;

    private readonly References _references;
    private readonly bool _nodaTime;
    private readonly Dictionary<QualifiedName, string> _generated = [];
    private readonly Dictionary<QualifiedName, TypeReference> _domains = [];
    private readonly Dictionary<QualifiedName, TypeReference> _ranges = [];
    private readonly Dictionary<QualifiedName, TypeReference> _multiranges = [];
    private readonly Dictionary<QualifiedName, ExternalObject> _external = [];

    /// <summary>What was asked for before, by the type's text: few types, many columns.</summary>
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <param name="snapshot">Has the types, and what is known of those outside the scope.</param>
    /// <param name="configuration">Has the team's choices.</param>
    /// <param name="references">The libraries that there are.</param>
    /// <param name="generated">The types that are generated: enums, composites and rows.</param>
    public TypeMap(SchemaSnapshot snapshot, CSharpConfiguration configuration, References references, IEnumerable<KeyValuePair<QualifiedName, string>> generated)
    {
        _references = references;
        _nodaTime = configuration.NodaTime;
        Rules = new TypeRules(configuration.Types);
        foreach (var type in generated)
        {
            _generated[type.Key] = type.Value;
        }

        foreach (var domain in snapshot.Domains)
        {
            _domains[domain.Name] = domain.BaseType;
        }

        foreach (var range in snapshot.Ranges)
        {
            _ranges[range.Name] = range.Subtype;
            if (range.Multirange is { } multirange)
            {
                _multiranges[multirange] = range.Subtype;
            }
        }

        foreach (var external in snapshot.External.Where(static item => item.Kind is not (ExternalKind.Routine or ExternalKind.Relation)))
        {
            _external[external.Name] = external;
        }
    }

    public TypeRules Rules { get; }

    /// <summary>The type of a column's or attribute's value that is not null; null when there is none.</summary>
    public string? Find(QualifiedName owner, string column, TypeReference type) => Rules.Find(owner, column, type) ?? Find(type);

    /// <summary>What a value is sent as: drivers know what a domain is over, but not what domains over domains are.</summary>
    public string DataTypeName(TypeReference type)
    {
        var element = BaseOf(type);
        var name = element.Name.Schema == Catalog ? element.Name.Name : element.Name.ToString();
        return type.IsArray || element.IsArray ? name + "[]" : name;
    }

    /// <summary>What a type, or an array's element, is over, through domains over domains.</summary>
    public TypeReference BaseOf(TypeReference type)
    {
        var element = type;
        for (var depth = 0; depth < MostDomains && (depth == 0 || !element.IsArray) && BaseOf(element.Name) is { } baseType; depth++)
        {
            element = baseType;
        }

        return element;
    }

    private TypeReference? BaseOf(QualifiedName name) =>
        _domains.TryGetValue(name, out var baseType) ? baseType
        : _external.TryGetValue(name, out var external) && external.Kind == ExternalKind.DomainType ? external.BaseType
        : null;

    /// <summary>The type of a value of a type, whatever has it; null when there is none.</summary>
    public string? Find(TypeReference type)
    {
        if (!_known.TryGetValue(type.Text, out var known))
        {
            // A domain over itself, which only a damaged file has, ends here.
            _known[type.Text] = null;
            _known[type.Text] = known = type.IsArray ? ArrayOf(FindElement(type)) : FindElement(type);
        }

        return known;
    }

    /// <summary>Arrays of arrays, which domains can make, are nothing that Npgsql reads.</summary>
    private static string? ArrayOf(string? element) =>
        element is null || (element.EndsWith("[]", StringComparison.Ordinal) && element != BuiltInTypes.Bytes) ? null : element + "[]";

    private string? FindElement(TypeReference type)
    {
        if (Rules.Find(type) is { } chosen)
        {
            return chosen;
        }

        if (type.Name.Schema == Catalog)
        {
            // One bit is a truth value to Npgsql; more are an array.
            return type is { Name.Name: "bit", Modifiers: "1" } ? BuiltInTypes.Truth : BuiltInTypes.Find(type.Name.Name, _references, _nodaTime);
        }

        return _generated.TryGetValue(type.Name, out var generated) ? generated
            : _domains.TryGetValue(type.Name, out var baseType) ? Find(baseType)
            : _ranges.TryGetValue(type.Name, out var subtype) ? RangeOf(subtype)
            : _multiranges.TryGetValue(type.Name, out subtype) ? ArrayOf(RangeOf(subtype))
            : _external.TryGetValue(type.Name, out var external) ? FindExternal(external, type)
            : null;
    }

    private string? FindExternal(ExternalObject external, TypeReference type) => external switch
    {
        { Kind: ExternalKind.DomainType, BaseType: { } baseType } => Find(baseType),
        { Kind: ExternalKind.RangeType, BaseType: { } subtype } => RangeOf(subtype),

        // A label of an enum that is out of scope is still a text.
        { Kind: ExternalKind.EnumType } => BuiltInTypes.Text,
        { Extension: { } extension } => ExtensionTypes.Find(extension, type, _references),
        _ => null,
    };

    private string? RangeOf(TypeReference subtype) => _references.Npgsql > 0 && Find(subtype) is { } bound ? BuiltInTypes.RangeOf(bound) : null;
}
