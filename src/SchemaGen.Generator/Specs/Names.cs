using SchemaGen.Model.Configuration;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Generator.Specs;

/// <summary>What everything is called in C#: namespaces by schema, row types in the singular, static classes as the database says.</summary>
internal sealed class Names
{
    public const string Tables = nameof(Tables);
    public const string Views = nameof(Views);
    public const string External = nameof(External);
    public const string Database = nameof(Database);

    private const string DefaultSchema = "public";

    /// <summary>Members that every type has already; one that is called so, or that contains one, would hide or break them.</summary>
    private static readonly string[] ObjectMembers =
        ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];

    /// <summary>Members that a record has as well, or may not have.</summary>
    private static readonly string[] RecordMembers = [.. ObjectMembers, "EqualityContract", "PrintMembers", "Clone", "Deconstruct"];

    /// <summary>Members of a relation's static class: a class is not called like one of its members.</summary>
    private static readonly string[] ClassMembers = [.. ObjectMembers, "SchemaName", "Name", "QualifiedName", "Columns", "Quoted", "Relation"];

    /// <summary>The types that are in a namespace anyway, and the members of an enum's companion.</summary>
    private static readonly string[] OwnTypes = [.. RecordMembers, Tables, Views, External, Database, "ToLabel", "Parse"];

    private readonly string _rootNamespace;
    private readonly CategoryMap _categories;
    private readonly NameScope _schemas;
    private readonly Dictionary<string, NameScope> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Schema, string Container), NameScope> _classes = [];

    /// <param name="relations">The relations that get code.</param>
    /// <param name="enums">The enums that do.</param>
    /// <param name="configuration">Has the prefixes that names are stripped of.</param>
    /// <param name="rootNamespace">Namespace of the schema <c>public</c>, and the parent of all others.</param>
    public Names(IReadOnlyCollection<Relation> relations, IReadOnlyCollection<EnumType> enums, SchemaGenConfiguration configuration, string rootNamespace)
    {
        _rootNamespace = rootNamespace;
        _categories = new CategoryMap(configuration.Categories);
        var relationsBySchema = relations.ToLookup(static relation => relation.Name.Schema, StringComparer.Ordinal);
        var enumsBySchema = enums.ToLookup(static type => type.Name.Schema, StringComparer.Ordinal);
        var schemas = relationsBySchema.Select(static group => group.Key).Union(enumsBySchema.Select(static group => group.Key), StringComparer.Ordinal).ToList();

        // public is the root; every other schema is a namespace below it, however many there are: adding one moves nothing.
        var nested = schemas.Where(static schema => schema != DefaultSchema).ToList();
        _schemas = new NameScope(nested.Select(static schema => new NameWish(schema, CSharpIdentifier.Pascal(schema))), OwnTypes, "Schema");
        foreach (var schema in schemas)
        {
            var types = relationsBySchema[schema].Select(relation => TypeWish(RelationKey(relation.Name), relation.Name))
                .Concat(enumsBySchema[schema].Select(type => TypeWish(EnumKey(type.Name), type.Name)));
            var reserved = OwnTypes.Concat(enumsBySchema[schema].SelectMany(LabelClasses));
            _types.Add(schema, new NameScope(types, schema == DefaultSchema ? reserved.Concat(nested.Select(name => _schemas[name])) : reserved, "Row"));
            foreach (var container in relationsBySchema[schema].GroupBy(ContainerOf))
            {
                _classes.Add((schema, container.Key), new NameScope(container.Select(ClassWish), [.. ClassMembers, container.Key], "Table"));
            }
        }
    }

    public static string ContainerOf(Relation relation) => relation.IsView ? Views : Tables;

    /// <summary>The names of columns, as properties and as constants.</summary>
    public static NameScope MembersOf(Relation relation, string rowName) =>
        new(relation.Columns.Select(static column => new NameWish(column.Name, CSharpIdentifier.Pascal(column.Name))), [.. RecordMembers, "Columns", "Quoted", rowName]);

    /// <summary>The members of an enum.</summary>
    public static NameScope MembersOf(EnumType type) =>
        new(type.Labels.Select(static label => new NameWish(label, label.Length == 0 ? "Empty" : CSharpIdentifier.Pascal(label))));

    /// <summary>The members of the class that has the relations outside the snapshot's scope.</summary>
    public static NameScope MembersOfExternal(IEnumerable<QualifiedName> relations) =>
        new(relations.Select(static name => new NameWish(SqlIdentifier.Quote(name), CSharpIdentifier.Pascal(
            name.Schema == DefaultSchema ? name.Name : $"{name.Schema}_{name.Name}"))), [.. ObjectMembers, External], "Table");

    public string NamespaceOf(string schema) => schema == DefaultSchema ? _rootNamespace : $"{_rootNamespace}.{_schemas[schema]}";

    public string RowOf(Relation relation) => _types[relation.Name.Schema][RelationKey(relation.Name)];

    public string EnumOf(EnumType type) => _types[type.Name.Schema][EnumKey(type.Name)];

    public string ClassOf(Relation relation) => _classes[(relation.Name.Schema, ContainerOf(relation))][relation.Name.Name];

    /// <summary>Relations and enums share a namespace; the word that tells them apart is not part of how plain a name is.</summary>
    private static string RelationKey(QualifiedName name) => "relation\0" + name.Name;

    private static string EnumKey(QualifiedName name) => "enum\0" + name.Name;

    /// <summary>Singular without prefix; where that is taken, with the prefix; then as the database says.</summary>
    private NameWish TypeWish(string key, QualifiedName name) => new(
        key, CSharpIdentifier.PascalSingular(_categories.Strip(name)), CSharpIdentifier.PascalSingular(name.Name), CSharpIdentifier.Pascal(name.Name));

    private NameWish ClassWish(Relation relation) => new(
        relation.Name.Name, CSharpIdentifier.Pascal(_categories.Strip(relation.Name)), CSharpIdentifier.Pascal(relation.Name.Name));

    /// <summary>Every name that an enum may get comes with a class.</summary>
    private IEnumerable<string> LabelClasses(EnumType type) => TypeWish("", type.Name).Names.Select(EnumSpec.LabelClassOf);
}
