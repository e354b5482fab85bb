using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>A type in C#.</summary>
/// <param name="Name">As it is written in code.</param>
/// <param name="IsReference">True for a class: only then does an array of it say nothing of its elements.</param>
internal readonly record struct CSharpType(string Name, bool IsReference);

/// <summary>PostgreSQL's types as C#'s, the way Npgsql reads them. What has no counterpart is <c>object</c>.</summary>
internal sealed class TypeMap
{
    private const string Catalog = "pg_catalog";

    private static readonly CSharpType Text = new("string", IsReference: true);
    private static readonly CSharpType Unmapped = new("object", IsReference: true);

    private static readonly Dictionary<string, CSharpType> BuiltIn = new(StringComparer.Ordinal)
    {
        ["boolean"] = new("bool", false),
        ["smallint"] = new("short", false),
        ["integer"] = new("int", false),
        ["bigint"] = new("long", false),
        ["real"] = new("float", false),
        ["double precision"] = new("double", false),
        ["numeric"] = new("decimal", false),
        ["money"] = new("decimal", false),
        ["text"] = Text,
        ["character varying"] = Text,
        ["character"] = Text,
        ["bpchar"] = Text,
        ["name"] = Text,
        ["json"] = Text,
        ["jsonb"] = Text,
        ["jsonpath"] = Text,
        ["xml"] = Text,
        ["refcursor"] = Text,
        ["char"] = new("char", false),
        ["uuid"] = new("global::System.Guid", false),
        ["bytea"] = new("byte[]", true),
        ["date"] = new("global::System.DateOnly", false),
        ["time without time zone"] = new("global::System.TimeOnly", false),
        ["time with time zone"] = new("global::System.DateTimeOffset", false),
        ["timestamp without time zone"] = new("global::System.DateTime", false),
        ["timestamp with time zone"] = new("global::System.DateTime", false),
        ["interval"] = new("global::System.TimeSpan", false),
        ["inet"] = new("global::System.Net.IPAddress", true),
        ["macaddr"] = new("global::System.Net.NetworkInformation.PhysicalAddress", true),
        ["macaddr8"] = new("global::System.Net.NetworkInformation.PhysicalAddress", true),
        ["bit"] = new("global::System.Collections.BitArray", true),
        ["bit varying"] = new("global::System.Collections.BitArray", true),
        ["oid"] = new("uint", false),
        ["xid"] = new("uint", false),
        ["cid"] = new("uint", false),
        ["xid8"] = new("ulong", false),
        ["regclass"] = new("uint", false),
        ["regtype"] = new("uint", false),
        ["regproc"] = new("uint", false),
    };

    /// <summary>Types of extensions that Npgsql reads without a plug-in, by extension and name: their schema is anybody's choice.</summary>
    private static readonly Dictionary<(string Extension, string Type), CSharpType> Extensions = new()
    {
        [("citext", "citext")] = Text,
        [("ltree", "ltree")] = Text,
        [("ltree", "lquery")] = Text,
        [("ltree", "ltxtquery")] = Text,
        [("hstore", "hstore")] = new("global::System.Collections.Generic.Dictionary<string, string?>", true),
    };

    private readonly Dictionary<QualifiedName, CSharpType> _enums;
    private readonly Dictionary<QualifiedName, TypeReference> _domains = [];
    private readonly Dictionary<QualifiedName, ExternalObject> _external = [];

    /// <param name="snapshot">Has the domains, and what is known of types outside the scope.</param>
    /// <param name="enums">The enums that are generated, by name.</param>
    public TypeMap(SchemaSnapshot snapshot, IReadOnlyDictionary<QualifiedName, string> enums)
    {
        _enums = enums.ToDictionary(static pair => pair.Key, static pair => new CSharpType(pair.Value, IsReference: false));
        foreach (var domain in snapshot.Domains)
        {
            _domains[domain.Name] = domain.BaseType;
        }

        foreach (var external in snapshot.External)
        {
            _external[external.Name] = external;
        }
    }

    /// <summary>The type of a value that is not null.</summary>
    public CSharpType Map(TypeReference type)
    {
        var element = MapElement(type);
        return type.IsArray && element != Unmapped ? new CSharpType(element.Name + "[]", IsReference: true) : element;
    }

    private CSharpType MapElement(TypeReference type)
    {
        if (type.Name.Schema == Catalog)
        {
            // One bit is a truth value to Npgsql; more are an array.
            return type is { Name.Name: "bit", Modifiers: "1" } ? BuiltIn["boolean"] : BuiltIn.TryGetValue(type.Name.Name, out var builtIn) ? builtIn : Unmapped;
        }

        if (_enums.TryGetValue(type.Name, out var @enum))
        {
            return @enum;
        }

        if (_domains.TryGetValue(type.Name, out var baseType))
        {
            return Map(baseType);
        }

        return _external.TryGetValue(type.Name, out var external) ? MapExternal(external) : Unmapped;
    }

    private CSharpType MapExternal(ExternalObject external)
    {
        if (external.Kind == ExternalKind.DomainType && external.BaseType is not null)
        {
            return Map(external.BaseType);
        }

        // A label of an enum that is out of scope is still a text.
        return external.Kind == ExternalKind.EnumType ? Text
            : Extensions.TryGetValue((external.Extension ?? "", external.Name.Name), out var known) ? known : Unmapped;
    }
}
