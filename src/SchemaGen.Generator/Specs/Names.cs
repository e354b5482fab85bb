using SchemaGen.Generator.Specs.Derived;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
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
    public const string Tombstones = nameof(Tombstones);

    private const string DefaultSchema = "public";

    private readonly string _rootNamespace;
    private readonly NameRules _rules;
    private readonly TypeWishes _wishes;
    private readonly NameScope _schemas;
    private readonly IReadOnlyCollection<Relation> _relations;
    private readonly Dictionary<string, NameScope> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameScope> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Schema, string Container), NameScope> _classes = [];

    /// <param name="relations">The relations that get code.</param>
    /// <param name="snapshot">Has the enums and composite types that do.</param>
    /// <param name="derived">Has the types that are made of something else.</param>
    /// <param name="configuration">Has the prefixes that names are stripped of, and the team's own names.</param>
    /// <param name="rootNamespace">Namespace of the schema <c>public</c>, and the parent of all others.</param>
    public Names(IReadOnlyCollection<Relation> relations, SchemaSnapshot snapshot, DerivedTypes derived, SchemaGenConfiguration configuration, string rootNamespace)
    {
        _rootNamespace = rootNamespace;
        _relations = relations;
        _rules = new NameRules(configuration.CSharp.Names);
        _wishes = new TypeWishes(new CategoryMap(configuration.Categories), _rules);
        var lookups = derived.Lookups.ToDictionary(static lookup => lookup.Type.Owner, static lookup => lookup.Type);
        var wishes = relations.Select(static relation => relation.Name).Select(name => (name.Schema, Wish: lookups.ContainsKey(name) ? _wishes.OfRowBesideLookup(name) : _wishes.OfRow(name)))
            .Concat(lookups.Values.Select(lookup => (lookup.Owner.Schema, Wish: _wishes.OfLookup(lookup))))
            .Concat(snapshot.Enums.Select(type => (type.Name.Schema, Wish: _wishes.OfEnum(type))))
            .Concat(snapshot.Composites.Select(type => (type.Name.Schema, Wish: _wishes.OfComposite(type.Name))))
            .ToLookup(static wish => wish.Schema, static wish => wish.Wish, StringComparer.Ordinal);

        // public is the root; every other schema is a namespace below it, however many there are: adding one moves nothing.
        var schemas = wishes.Select(static group => group.Key).Union(derived.Values.Select(static values => values.Owner.Schema), StringComparer.Ordinal).ToList();
        var nested = schemas.Where(static schema => schema != DefaultSchema).ToList();
        var enums = snapshot.Enums.ToLookup(static type => type.Name.Schema, StringComparer.Ordinal);
        _schemas = new NameScope(
            nested.Select(schema => Wish(schema, _rules.OfSchema(schema), CSharpIdentifier.Pascal(schema))),
            [.. ReservedNames.Types, .. LabelClasses(enums[DefaultSchema].Select(_wishes.OfEnum)), .. LabelClasses(derived.Values.Where(static values => values.Owner.Schema == DefaultSchema).Select(_wishes.OfValues))],
            "Schema");
        var relationsBySchema = relations.ToLookup(static relation => relation.Name.Schema, StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            List<string> reserved = [.. ReservedNames.Types, .. LabelClasses(enums[schema].Select(_wishes.OfEnum)), .. schema == DefaultSchema ? nested.Select(name => _schemas[name]) : []];
            _types.Add(schema, new NameScope(wishes[schema], reserved, "Row"));
            _made.Add(schema, MadeIn(schema, relationsBySchema[schema], derived, [.. reserved, .. wishes[schema].Select(wish => _types[schema][wish.Key]), .. enums[schema].Select(type => EnumSpec.LabelClassOf(EnumOf(type)))]));
            foreach (var container in relationsBySchema[schema].GroupBy(ContainerOf))
            {
                _classes.Add((schema, container.Key), new NameScope(container.Select(_wishes.OfClass), [.. ReservedNames.ClassMembers, container.Key], "Table"));
            }
        }
    }

    public static string ContainerOf(Relation relation) => relation.IsView ? Views : Tables;

    /// <summary>What things would like to be called.</summary>
    public TypeWishes Wishes => _wishes;

    /// <summary>Whether types of a schema have a namespace, or could have one.</summary>
    public bool HasNamespace(string schema) =>
        schema == DefaultSchema || _types.ContainsKey(schema) || (NamespaceWish(schema) is var name && !_schemas.IsTaken(name) && !IsTypeTaken(DefaultSchema, name));

    /// <summary>Whether a type of that name is in a schema's namespace, or may not be there.</summary>
    public bool IsTypeTaken(string schema, string name) => _made.TryGetValue(schema, out var made) && made.IsTaken(name);

    /// <summary>Whether a relation of a schema has a static class of that name.</summary>
    public bool IsClassTaken(Relation relation, string name) => _classes.TryGetValue((relation.Name.Schema, ContainerOf(relation)), out var classes) && classes.IsTaken(name);

    /// <summary>What a column or attribute would be called if it were alone.</summary>
    public string MemberOf(QualifiedName owner, string member) => _rules.OfMember(owner, member) ?? CSharpIdentifier.Pascal(member);

    /// <summary>What a label would be called if it were alone. Without its sign, a negative number would be called like another one.</summary>
    public static string MemberOf(string label) =>
        label.Length == 0 ? "Empty" : label[0] == '-' && label.Skip(1).All(char.IsDigit) ? CSharpIdentifier.Pascal($"minus {label}") : CSharpIdentifier.Pascal(label);

    /// <summary>The names of columns, as properties and as constants.</summary>
    public NameScope MembersOf(Relation relation, string rowName) => MembersOf(relation.Name, relation.Columns.Select(static column => column.Name), rowName);

    /// <summary>The names of attributes, as properties.</summary>
    public NameScope MembersOf(CompositeType type, string typeName) => MembersOf(type.Name, type.Attributes.Select(static attribute => attribute.Name), typeName);

    /// <summary>The members of an enum.</summary>
    public static NameScope MembersOf(EnumType type) =>
        new(type.Labels.Select(static label => new NameWish(label, MemberOf(label))));

    /// <summary>The members of an enum or constants, by their values.</summary>
    public static NameScope MembersOf(Lookup lookup, string typeName) => new(
        lookup.Rows.Select(static row => new NameWish(row.Value, string.IsNullOrWhiteSpace(row.Name)
            ? [MemberOf(row.Value)]
            : [CSharpIdentifier.Pascal(row.Name!), CSharpIdentifier.Pascal($"{row.Name} {row.Value}")])),
        [.. ReservedNames.ObjectMembers, typeName]);

    /// <summary>The members of an enum or constants.</summary>
    public static NameScope MembersOf(ValuesType values, string typeName) =>
        new(values.Values.Values.Select(static value => new NameWish(value, MemberOf(value))), [.. ReservedNames.ObjectMembers, typeName]);

    /// <summary>The members of the class that has the relations outside the snapshot's scope.</summary>
    public static NameScope MembersOfExternal(IEnumerable<QualifiedName> relations) =>
        new(relations.Select(static name => new NameWish(SqlIdentifier.Quote(name), CSharpIdentifier.Pascal(
            name.Schema == DefaultSchema ? name.Name : $"{name.Schema}_{name.Name}"))), [.. ReservedNames.ObjectMembers, External], "Table");

    /// <summary>What the code of a relation is called.</summary>
    public RowNames Of(Relation relation) => new(RowOf(relation), ClassOf(relation), InsertOf(relation), PatchOf(relation));

    public string NamespaceOf(string schema) =>
        schema == DefaultSchema ? _rootNamespace : $"{_rootNamespace}.{(_types.ContainsKey(schema) ? _schemas[schema] : NamespaceWish(schema))}";

    private string NamespaceWish(string schema) => _rules.OfSchema(schema) ?? CSharpIdentifier.Pascal(schema);

    public string RowOf(Relation relation) => _types[relation.Name.Schema][TypeWishes.RowKey(relation.Name)];

    private string InsertOf(Relation relation) => _made[relation.Name.Schema][InsertKey(relation)];

    private string PatchOf(Relation relation) => _made[relation.Name.Schema][PatchKey(relation)];

    public string EnumOf(EnumType type) => _types[type.Name.Schema][TypeWishes.EnumKey(type.Name)];

    public string NameOf(DerivedType type) => (type is LookupType ? _types : _made)[type.Owner.Schema][TypeWishes.KeyOf(type)];

    public string FullNameOf(DerivedType type) => $"global::{NamespaceOf(type.Owner.Schema)}.{NameOf(type)}";

    public string CompositeOf(CompositeType type) => _types[type.Name.Schema][TypeWishes.CompositeKey(type.Name)];

    public string ClassOf(Relation relation) => _classes[(relation.Name.Schema, ContainerOf(relation))][relation.Name.Name];

    /// <summary>What there is to say about names, once everything has been named.</summary>
    public IEnumerable<Finding> Findings() => _rules.Findings().Concat(_relations.Where(IsRenamed).Select(relation => new Finding(
        Rules.RowRenamed,
        Place.Of(relation.Name),
        $"A row of {SqlIdentifier.Quote(relation.Name)} is called {RowOf(relation)}: {_wishes.PlainName(relation.Name)} is a type of .NET that every file can see. To call it something else, name it in schemagen.json under csharp/names.")));

    private static NameWish Wish(string key, string? chosen, string name) => chosen is null ? new NameWish(key, name) : new NameWish(key, chosen, name);

    /// <summary>What is made of tables takes the names that types leave: one more moves no type.</summary>
    private NameScope MadeIn(string schema, IEnumerable<Relation> relations, DerivedTypes derived, List<string> taken)
    {
        var values = derived.Values.Where(values => values.Owner.Schema == schema).Select(_wishes.OfValues)
            .Select(wish => new NameWish(wish.Key, [.. wish.Names.Where(name => !taken.Contains(EnumSpec.LabelClassOf(name))), wish.Names[0] + "Value"])).ToList();
        var wishes = relations.SelectMany(relation => new[] { new NameWish(InsertKey(relation), RowOf(relation) + "Insert"), new NameWish(PatchKey(relation), RowOf(relation) + "Patch") })
            .Concat(derived.Ids.Where(id => id.Owner.Schema == schema).Select(_wishes.OfId))
            .Concat(values);
        return new NameScope(wishes, taken.Concat(LabelClasses(values)), "Type");
    }

    /// <summary>Every name that an enum may get comes with a class.</summary>
    private static IEnumerable<string> LabelClasses(IEnumerable<NameWish> wishes) => wishes.SelectMany(static wish => wish.Names.Select(EnumSpec.LabelClassOf));


    private static string InsertKey(Relation relation) => "insert\0" + relation.Name.Name;

    private static string PatchKey(Relation relation) => "patch\0" + relation.Name.Name;

    private NameScope MembersOf(QualifiedName owner, IEnumerable<string> members, string typeName) =>
        new(members.Select(member => Wish(member, _rules.OfMember(owner, member), CSharpIdentifier.Pascal(member))), [.. ReservedNames.RecordMembers, "Columns", "Quoted", typeName]);

    private bool IsRenamed(Relation relation) => _rules.OfRow(relation.Name) is null && ImplicitTypes.Contain(_wishes.PlainName(relation.Name));
}

/// <summary>What the code of a relation is called.</summary>
/// <param name="Row">The record of a row.</param>
/// <param name="Class">The static class.</param>
/// <param name="Insert">The record of a new row.</param>
/// <param name="Patch">The record of a change.</param>
internal sealed record RowNames(string Row, string Class, string Insert, string Patch);
