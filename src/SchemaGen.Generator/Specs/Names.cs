using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>What everything is called in C#: namespaces by schema, row types in the singular, static classes as the database says.</summary>
internal sealed class Names
{
    public const string Tables = "Tables";
    public const string Views = "Views";

    private const string DefaultSchema = "public";

    private readonly string _rootNamespace;
    private readonly NameScope _schemas;
    private readonly Dictionary<string, NameScope> _typesBySchema;
    private readonly Dictionary<string, NameScope> _classesByContainer;

    public Names(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, string rootNamespace)
    {
        _rootNamespace = rootNamespace;
        var schemas = snapshot.Relations.Select(static relation => relation.Name.Schema)
            .Concat(snapshot.Enums.Select(static type => type.Name.Schema))
            .Distinct(StringComparer.Ordinal).ToList();

        // public is the root; every other schema is a namespace below it, however many there are: adding one moves nothing.
        _schemas = new NameScope(schemas.Where(static schema => schema != DefaultSchema).Select(static schema => (schema, CSharpIdentifier.Pascal(schema))), [Tables, Views], "Schema");
        var namespaces = schemas.Where(static schema => schema != DefaultSchema).Select(schema => _schemas[schema]).ToList();

        _typesBySchema = schemas.ToDictionary(
            static schema => schema,
            schema => new NameScope(TypesOf(snapshot, configuration, schema), ReservedTypes(schema, namespaces), "Row"),
            StringComparer.Ordinal);
        _classesByContainer = schemas
            .SelectMany(static schema => new[] { (Schema: schema, Container: Tables), (Schema: schema, Container: Views) })
            .ToDictionary(
                static scope => scope.Schema + '\0' + scope.Container,
                scope => new NameScope(ClassesOf(snapshot, configuration, scope.Schema, scope.Container), [scope.Container, "All"], "Table"),
                StringComparer.Ordinal);
    }

    public static string ContainerOf(Relation relation) => relation.IsView ? Views : Tables;

    public string NamespaceOf(string schema) => schema == DefaultSchema ? _rootNamespace : $"{_rootNamespace}.{_schemas[schema]}";

    public string RowOf(Relation relation) => _typesBySchema[relation.Name.Schema][KeyOf("relation", relation.Name.Name)];

    public string EnumOf(EnumType type) => _typesBySchema[type.Name.Schema][KeyOf("enum", type.Name.Name)];

    public string ClassOf(Relation relation) =>
        _classesByContainer[relation.Name.Schema + '\0' + ContainerOf(relation)][relation.Name.Name];

    /// <summary>Relations and enums share a namespace; the letter that tells them apart is not part of how plain a name is.</summary>
    private static string KeyOf(string kind, string name) => kind + '\0' + name;

    private static IEnumerable<(string Key, string Wish)> TypesOf(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, string schema) =>
        Documented(snapshot, schema).Select(relation => (KeyOf("relation", relation.Name.Name), CSharpIdentifier.PascalSingular(Strip(relation.Name.Name, configuration.Categories))))
            .Concat(snapshot.Enums.Where(type => type.Name.Schema == schema)
                .Select(type => (KeyOf("enum", type.Name.Name), CSharpIdentifier.PascalSingular(Strip(type.Name.Name, configuration.Categories)))));

    private static IEnumerable<(string Key, string Wish)> ClassesOf(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, string schema, string container) =>
        Documented(snapshot, schema).Where(relation => ContainerOf(relation) == container)
            .Select(relation => (relation.Name.Name, CSharpIdentifier.Pascal(Strip(relation.Name.Name, configuration.Categories))));

    private static IEnumerable<Relation> Documented(SchemaSnapshot snapshot, string schema) =>
        snapshot.Relations.Where(relation => relation.Name.Schema == schema && !relation.IsPartition);

    private static string[] ReservedTypes(string schema, List<string> namespaces) =>
        schema == DefaultSchema ? [Tables, Views, .. namespaces] : [Tables, Views];

    /// <summary>Takes the longest prefix of a category off, unless nothing would be left.</summary>
    private static string Strip(string name, EquatableArray<Category> categories)
    {
        var prefix = "";
        foreach (var category in categories)
        {
            if (category.Prefix.Length > prefix.Length && name.Length > category.Prefix.Length && name.StartsWith(category.Prefix, StringComparison.Ordinal))
            {
                prefix = category.Prefix;
            }
        }

        return name.Substring(prefix.Length);
    }
}
