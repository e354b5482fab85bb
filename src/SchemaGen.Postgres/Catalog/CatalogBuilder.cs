using System.Globalization;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog.Views;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// What the queries have read so far, keyed by OID. OIDs end here: the snapshot has none.
/// </summary>
internal sealed class CatalogBuilder
{
    private readonly Dictionary<ObjectAddress, string> _comments = [];
    private readonly Dictionary<ObjectAddress, string> _extensionOfMember = [];
    private readonly Dictionary<ObjectAddress, List<string>> _dependencies = [];
    private readonly Dictionary<string, TypeReference> _typeReferences = new(StringComparer.Ordinal);

    /// <summary>Names of the schemas that are not PostgreSQL's own.</summary>
    public Dictionary<uint, string> SchemaNames { get; } = [];

    public List<Schema> Schemas { get; } = [];

    public List<Extension> Extensions { get; } = [];

    public Dictionary<uint, RelationBuilder> Relations { get; } = [];

    public List<EnumType> Enums { get; } = [];

    public Dictionary<uint, DomainBuilder> Domains { get; } = [];

    public List<RangeType> Ranges { get; } = [];

    public List<SequenceBuilder> Sequences { get; } = [];

    public List<Routine> Routines { get; } = [];

    public List<ExtendedStatistics> Statistics { get; } = [];

    /// <summary>What views are made of, as node trees.</summary>
    public Dictionary<uint, string> ViewQueries { get; } = [];

    /// <summary>What is known of PostgreSQL's own functions and operators; nothing where there are no views.</summary>
    public SystemRoutines SystemRoutines { get; } = new();

    public List<SchemaObject> Objects { get; } = [];

    /// <summary>What is not modelled, each with the schema that it is in.</summary>
    public List<(string? Schema, UnmodelledObject Object)> Unmodelled { get; } = [];

    /// <summary>Every type outside pg_catalog, members of extensions too.</summary>
    public Dictionary<QualifiedName, ExternalObject> Types { get; } = [];

    /// <summary>The functions that triggers call, with the extension that each belongs to.</summary>
    public Dictionary<QualifiedName, string?> TriggerFunctions { get; } = [];

    public void AddComment(uint classOid, uint objectOid, long subObject, string text) => _comments[new(classOid, objectOid, subObject)] = text;

    public string? CommentOn(uint classOid, uint objectOid, long subObject = 0) =>
        _comments.TryGetValue(new(classOid, objectOid, subObject), out var text) ? text : null;

    public void AddExtensionMember(uint classOid, uint objectOid, string extension) => _extensionOfMember[new(classOid, objectOid, 0)] = extension;

    public bool IsExtensionMember(uint classOid, uint objectOid) => _extensionOfMember.ContainsKey(new(classOid, objectOid, 0));

    public string? ExtensionOf(uint classOid, uint objectOid) =>
        _extensionOfMember.TryGetValue(new(classOid, objectOid, 0), out var extension) ? extension : null;

    public void AddDependency(uint classOid, uint objectOid, string key)
    {
        if (!_dependencies.TryGetValue(new(classOid, objectOid, 0), out var keys))
        {
            _dependencies.Add(new(classOid, objectOid, 0), keys = []);
        }

        keys.Add(key);
    }

    /// <summary>What an object needs, sorted; <see cref="ObjectKey"/>s.</summary>
    /// <param name="classOid">The catalog that the object is in.</param>
    /// <param name="objectOid">The object.</param>
    /// <param name="evident">What its other properties say already.</param>
    public EquatableArray<string> DependenciesOf(uint classOid, uint objectOid, string? evident = null)
    {
        if (!_dependencies.TryGetValue(new(classOid, objectOid, 0), out var keys))
        {
            return default;
        }

        keys.Sort(StringComparer.Ordinal);
        return keys.Distinct(StringComparer.Ordinal).Where(key => key != evident).ToEquatableArray();
    }

    /// <param name="kind">In PostgreSQL's words.</param>
    /// <param name="name">As SQL quotes it.</param>
    /// <param name="detail">The letter or property that is not known, if that is all.</param>
    /// <param name="schema">Null for what is in none.</param>
    public void AddUnmodelled(string kind, string name, string? detail, string? schema) =>
        Unmodelled.Add((schema, new UnmodelledObject { Kind = kind, Name = name, Detail = detail }));

    public QualifiedName Name(uint schemaOid, string name) => new(SchemaNames[schemaOid], name);

    /// <summary>A type by its text. Columns are many and types are few: equal ones are one object, which is taken apart once.</summary>
    public TypeReference Type(string text)
    {
        if (!_typeReferences.TryGetValue(text, out var type))
        {
            _typeReferences.Add(text, type = new TypeReference(text));
        }

        return type;
    }

    /// <summary>An object as PostgreSQL addresses it: its catalog, its OID there, and the number of a column or 0.</summary>
    private readonly record struct ObjectAddress(uint Class, uint Object, long SubObject);
}

/// <summary>A relation or free-standing composite type while it is being read.</summary>
internal sealed class RelationBuilder
{
    private readonly List<int> _columnNumbers = [];

    /// <summary>The relation without its parts.</summary>
    public required Relation Head { get; set; }

    /// <summary>True for a composite type, whose attributes come as columns.</summary>
    public bool IsComposite { get; init; }

    /// <summary>The extension that it belongs to.</summary>
    public string? Extension { get; init; }

    /// <summary>Decided when everything has been read.</summary>
    public bool IsInScope { get; set; }

    public QualifiedName Name => Head.Name;

    public List<Column> Columns { get; } = [];

    public KeyConstraint? PrimaryKey { get; set; }

    public List<KeyConstraint> UniqueConstraints { get; } = [];

    public List<ForeignKey> ForeignKeys { get; } = [];

    public List<CheckConstraint> Checks { get; } = [];

    public List<ExclusionConstraint> Exclusions { get; } = [];

    public List<Model.Snapshot.Index> Indexes { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public List<RewriteRule> Rules { get; } = [];

    public List<Policy> Policies { get; } = [];

    /// <summary>Parents in pg_inherits, by partitioning or by INHERITS, in order.</summary>
    public List<QualifiedName> Parents { get; } = [];

    /// <summary>Adds a column at its place: the server need not sort what nearly is.</summary>
    public void AddColumn(int number, Column column)
    {
        var place = Columns.Count;
        while (place > 0 && _columnNumbers[place - 1] > number)
        {
            place--;
        }

        _columnNumbers.Insert(place, number);
        Columns.Insert(place, column);
    }

    /// <summary>The column of an attribute number; null when there is none.</summary>
    public Column? FindColumn(int number) => _columnNumbers.BinarySearch(number) is >= 0 and var place ? Columns[place] : null;

    /// <summary>Replaces every column.</summary>
    /// <param name="change">Gets its attribute number and what it is so far.</param>
    public void ChangeColumns(Func<int, Column, Column> change)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            Columns[place] = change(_columnNumbers[place], Columns[place]);
        }
    }

    /// <summary>Attribute numbers, separated by spaces, as names.</summary>
    public EquatableArray<string> ColumnNames(string? numbers) => numbers is null ? default : ColumnNames(AttributeNumbers.Parse(numbers));

    /// <summary>Attribute numbers as names.</summary>
    /// <exception cref="CatalogQueryException">A column is not there: the catalog changed while it was read.</exception>
    public EquatableArray<string> ColumnNames(ReadOnlySpan<int> numbers)
    {
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = ColumnName(numbers[i]);
        }

        return new EquatableArray<string>(names);
    }

    /// <summary>An attribute number as name.</summary>
    /// <exception cref="CatalogQueryException">The column is not there: the catalog changed while it was read.</exception>
    public string ColumnName(int number) => FindColumn(number)?.Name ?? throw CatalogQueryException.Vanished();
}

/// <summary>A domain while its checks are being read.</summary>
internal sealed class DomainBuilder
{
    public required DomainType Head { get; init; }

    public NotNullConstraint? NotNull { get; set; }

    public List<CheckConstraint> Checks { get; } = [];
}

/// <summary>A sequence and the table that owns it.</summary>
internal sealed record SequenceBuilder(Sequence Sequence, RelationBuilder? Owner);
