using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>PostgreSQL's types as C#'s, the way Npgsql reads them. What has no counterpart is <c>object</c>.</summary>
internal sealed class TypeMap
{
    private const string Catalog = "pg_catalog";
    private const string Text = "string";
    private const string Unmapped = "object";

    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["boolean"] = "bool",
        ["smallint"] = "short",
        ["integer"] = "int",
        ["bigint"] = "long",
        ["real"] = "float",
        ["double precision"] = "double",
        ["numeric"] = "decimal",
        ["money"] = "decimal",
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
        ["char"] = "char",
        ["uuid"] = "global::System.Guid",
        ["bytea"] = "byte[]",
        ["date"] = "global::System.DateOnly",
        ["time without time zone"] = "global::System.TimeOnly",
        ["time with time zone"] = "global::System.DateTimeOffset",
        ["timestamp without time zone"] = "global::System.DateTime",
        ["timestamp with time zone"] = "global::System.DateTime",
        ["interval"] = "global::System.TimeSpan",
        ["inet"] = "global::System.Net.IPAddress",
        ["macaddr"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["macaddr8"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["bit"] = "global::System.Collections.BitArray",
        ["bit varying"] = "global::System.Collections.BitArray",
        ["oid"] = "uint",
        ["xid"] = "uint",
        ["cid"] = "uint",
        ["xid8"] = "ulong",
        ["regclass"] = "uint",
        ["regtype"] = "uint",
        ["regproc"] = "uint",
    };

    /// <summary>Types of extensions that Npgsql reads without a plug-in, by extension and name: their schema is anybody's choice.</summary>
    private static readonly Dictionary<(string Extension, string Type), string> Extensions = new()
    {
        [("citext", "citext")] = Text,
        [("ltree", "ltree")] = Text,
        [("ltree", "lquery")] = Text,
        [("ltree", "ltxtquery")] = Text,
        [("hstore", "hstore")] = "global::System.Collections.Generic.Dictionary<string, string?>",
    };

    private readonly Dictionary<QualifiedName, string> _enums;
    private readonly Dictionary<QualifiedName, TypeReference> _domains = [];
    private readonly Dictionary<QualifiedName, ExternalObject> _external = [];

    /// <summary>What was asked for before, by the type's text: few types, many columns.</summary>
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <param name="snapshot">Has the enums and domains, and what is known of types outside the scope.</param>
    /// <param name="nameOf">The name of a generated enum.</param>
    public TypeMap(SchemaSnapshot snapshot, Func<EnumType, string> nameOf)
    {
        _enums = snapshot.Enums.ToDictionary(static type => type.Name, nameOf);
        foreach (var domain in snapshot.Domains)
        {
            _domains[domain.Name] = domain.BaseType;
        }

        foreach (var external in snapshot.External.Where(static item => item.Kind != ExternalKind.Routine))
        {
            _external[external.Name] = external;
        }
    }

    /// <summary>The type of a value that is not null.</summary>
    public string Map(TypeReference type)
    {
        if (!_known.TryGetValue(type.Text, out var known))
        {
            // A domain over itself, which only a damaged file has, ends here.
            _known[type.Text] = Unmapped;
            _known[type.Text] = known = type.IsArray ? ArrayOf(MapElement(type)) : MapElement(type);
        }

        return known;
    }

    /// <summary>Arrays of arrays, which domains can make, are nothing that Npgsql reads.</summary>
    private static string ArrayOf(string element) =>
        element == Unmapped || (element.EndsWith("[]", StringComparison.Ordinal) && element != BuiltIn["bytea"]) ? Unmapped : element + "[]";

    private string MapElement(TypeReference type)
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

    private string MapExternal(ExternalObject external) => external switch
    {
        { Kind: ExternalKind.DomainType, BaseType: { } baseType } => Map(baseType),

        // A label of an enum that is out of scope is still a text.
        { Kind: ExternalKind.EnumType } => Text,
        { Extension: { } extension } when Extensions.TryGetValue((extension, external.Name.Name), out var known) => known,
        _ => Unmapped,
    };
}
