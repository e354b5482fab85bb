using SchemaGen.Generator.Input;
using SchemaGen.Generator.Specs.Derived;
using SchemaGen.Generator.Specs.Tombstones;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Specs;

/// <summary>Snapshot to specs: every decision about names and types is taken here, none while emitting.</summary>
internal sealed class SpecBuilder
{
    private readonly SchemaSnapshot _snapshot;
    private readonly CSharpConfiguration _configuration;
    private readonly CategoryMap _categories;
    private readonly Names _names;
    private readonly TypeMap _types;
    private readonly ColumnRules _columnRules;
    private readonly ColumnSpecs _columns;
    private readonly References _references;
    private readonly bool _hasNpgsql;
    private readonly bool _hasJson;
    private readonly KeySpecs _keys;
    private readonly DerivedTypes _derived;
    private readonly Wrappers _wrappers;
    private readonly DerivedSpecs _made;

    /// <summary>The relations that get code.</summary>
    private readonly List<Relation> _relations;

    /// <summary>What is gone; null where nothing is.</summary>
    private readonly GoneCode? _gone;

    public SpecBuilder(SchemaSnapshot snapshot, TombstoneSet tombstones, SchemaGenConfiguration configuration, GeneratorOptions options, References references)
    {
        _snapshot = snapshot;
        RootNamespace = options.Namespace;
        _configuration = configuration.CSharp;
        _references = references;
        _hasNpgsql = _configuration.Npgsql && references.Npgsql > 0;
        _hasJson = _configuration.Json && references.Json && (_configuration.Insert || _configuration.Patch);
        _categories = new CategoryMap(configuration.Categories);
        _relations = (_configuration.Partitions ? snapshot.Relations : snapshot.TopLevelRelations()).ToList();
        var domains = new Domains(snapshot.Domains);
        _derived = new DerivedTypes(snapshot, configuration, domains);
        _names = new Names(_relations, snapshot, _derived, configuration, options.Namespace);
        _types = new TypeMap(snapshot, _configuration, references, GeneratedTypes());
        _keys = new KeySpecs(_relations, _names, options.Namespace);
        _columnRules = new ColumnRules(_configuration.Columns);
        _wrappers = new Wrappers(_derived, _names, _types);
        _made = new DerivedSpecs(_derived, _names, _types, _wrappers, hasJson: references.Json);
        _columns = new ColumnSpecs(snapshot, _types, _wrappers, _keys, domains, _columnRules);
        if (!tombstones.IsEmpty)
        {
            // A part that had no code is not missed.
            var relations = tombstones.Relations.Where(item => _configuration.Partitions || !item.Was.IsPartition).ToEquatableArray();
            var specs = new GoneSpecs(tombstones with { Relations = relations }, _names, configuration.Diagnostics, references.HasObsoleteId);
            var objects = new GoneObjects(specs, _names, snapshot, _relations);
            var types = new TypeMap(snapshot, _configuration, references, GeneratedTypes().Concat(objects.Types));
            _gone = new GoneCode(specs, objects, new ColumnSpecs(snapshot, types, new Wrappers(_derived, _names, types), _keys, domains, _columnRules));
        }
    }

    public string RootNamespace { get; }

    public IEnumerable<RelationSpec> Relations() => _relations.Select(Build);

    /// <summary>Relations that are no longer in the database.</summary>
    public IEnumerable<RelationSpec> GoneRelations() => _gone?.Objects.Relations(_gone.Columns, Build) ?? [];

    /// <summary>Constants that belong to no relation.</summary>
    public IEnumerable<ConstantsSpec> Constants() => _made.ConstantsOfDomains();

    public IEnumerable<EnumSpec> Enums() => _snapshot.Enums.Select(type => Build(type, _names.EnumOf(type))).Concat(_made.EnumsOfDomains()).Concat(_gone?.Objects.Enums(Build) ?? []);

    public IEnumerable<CompositeSpec> Composites() => _snapshot.Composites.Select(type => Build(type, _names.CompositeOf(type), _columns))
        .Concat(_gone?.Objects.Composites((type, name) => Build(type, name, _gone.Columns)) ?? []);

    /// <summary>Relations that foreign keys refer to and that have no code of their own.</summary>
    public IEnumerable<ExternalRelationSpec> External() => _keys.External();

    /// <summary>What goes for all relations.</summary>
    public DatabaseSpec Database(IReadOnlyCollection<RelationSpec> relations, IReadOnlyCollection<RelationSpec> gone, IEnumerable<EnumSpec> enums) => new()
    {
        Namespace = RootNamespace,
        Relations = relations.Select(static relation => relation.Expression).ToEquatableArray(),
        Containers = relations.Concat(gone).Select(static relation => new ContainerSpec(relation.Namespace, relation.Container, relation.Schema)).Distinct().ToEquatableArray(),
        FindsBrokenConstraints = _configuration.Constraints && _references.Npgsql > 0,
        HasGuard = _configuration.Guard && _references.Npgsql > 0,
        Mapping = _hasNpgsql
            ? new MappingSpec(
                _snapshot.Enums.Select(type => Mapped(type.Name, _names.EnumOf(type))).ToEquatableArray(),
                _snapshot.Composites.Select(type => Mapped(type.Name, _names.CompositeOf(type))).ToEquatableArray(),
                !_snapshot.Ranges.IsEmpty)
            : null,
        HasJson = _hasJson,
        Dapper = _configuration.Dapper && _references.Dapper ? DapperSpec.Of(relations, enums) : null,
    };

    /// <summary>What there is to say, once everything has been built.</summary>
    public IEnumerable<Finding> Findings() => _columns.Findings
        .Concat(_types.Rules.Findings()).Concat(_columnRules.Findings()).Concat(_names.Findings()).Concat(_wrappers.Findings).Concat(_derived.Findings()).Concat(MissingLibraries());

    private IEnumerable<Finding> MissingLibraries()
    {
        static Finding Missing(string name, string library) => new(
            Rules.ConfigurationUnusable, Place.InConfiguration(name), $"'{name}' needs {library}, which the project does not refer to. Add a reference to it, or switch '{name}' off.");

        if (_configuration.Npgsql && _references.Npgsql == 0)
        {
            yield return Missing("npgsql", "Npgsql");
        }

        if (_configuration.Guard && _references.Npgsql == 0)
        {
            yield return Missing("guard", "Npgsql");
        }

        if (_configuration.Dapper && !_references.Dapper)
        {
            yield return Missing("dapper", "Dapper");
        }

        if (_configuration.Json && !_references.Json)
        {
            yield return Missing("json", "System.Text.Json");
        }

        if (_configuration.NodaTime && !_references.NodaTime)
        {
            yield return Missing("nodaTime", "NodaTime");
        }
    }

    private MappedType Mapped(QualifiedName name, string typeName) => new(FullName(name, typeName).Value, name.ToString());

    private RelationSpec Build(Relation relation)
    {
        var names = _names.Of(relation);
        var columns = _columns.Of(relation, _names.MembersOf(relation, names.Row)).ToEquatableArray();
        var spec = Build(relation, names, columns);
        return _gone is null
            ? spec
            : spec with
            {
                Gone = _gone.Specs.Columns(relation, columns, names.Row, _gone.Columns),
                GoneConstraints = _configuration.Constraints ? _gone.Specs.Constraints(relation, spec.Constraints) : default,
            };
    }

    private RelationSpec Build(Relation relation, RowNames names, EquatableArray<ColumnSpec> columns)
    {
        var takesRows = _columns.TakesRows(relation);
        var isWritable = relation.IsView ? columns.Any(static column => column.IsUpdatable) : !columns.IsEmpty;
        return new RelationSpec
        {
            Namespace = _names.NamespaceOf(relation.Name.Schema),
            Container = Names.ContainerOf(relation),
            ClassName = names.Class,
            RowName = names.Row,
            Schema = relation.Name.Schema,
            Name = relation.Name.Name,
            QualifiedName = SqlIdentifier.Quote(relation.Name),
            Kind = relation.Kind.ToString(),
            Noun = relation.Kind.Noun(),
            Comment = relation.Comment,
            Category = _categories.Of(relation.Name)?.Name,
            Columns = columns,
            Id = _made.IdOf(relation),
            Enums = _made.EnumsOf(relation).ToEquatableArray(),
            Constants = _made.ConstantsOf(relation).ToEquatableArray(),
            PrimaryKey = relation.PrimaryKey?.Columns ?? default,
            ForeignKeys = _keys.Of(relation),
            ReferencedBy = _keys.To(relation.Name),
            InsertName = _configuration.Insert && takesRows ? names.Insert : null,
            TakesRows = takesRows,
            IsWritable = isWritable,
            HasStatements = _configuration.Statements,
            HasNpgsql = _hasNpgsql,
            JsonNamespace = _hasJson ? RootNamespace : null,
            Constraints = _configuration.Constraints ? ConstraintSpecs.Of(relation) : default,
            PatchName = _configuration.Patch && isWritable && columns.Any(static column => column.IsUpdatable) ? names.Patch : null,
        };
    }

    private EnumSpec Build(EnumType type, string name)
    {
        var names = Names.MembersOf(type);
        var members = type.Labels.Select(label => new EnumMemberSpec(names[label], label)).ToEquatableArray();
        return new EnumSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = name,
            QualifiedName = SqlIdentifier.Quote(type.Name),
            Comment = type.Comment,
            HasLabelAttributes = _hasNpgsql,
            Members = members,
            Gone = _gone?.Specs.Labels(type, members) ?? default,
        };
    }

    private CompositeSpec Build(CompositeType type, string name, ColumnSpecs columns)
    {
        var attributes = columns.Of(type, _names.MembersOf(type, name)).ToEquatableArray();
        return new CompositeSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = name,
            QualifiedName = SqlIdentifier.Quote(type.Name),
            Comment = type.Comment,
            HasNameAttributes = _hasNpgsql,
            Attributes = attributes,
            Gone = _gone?.Specs.Attributes(type, attributes, name, _gone.Columns) ?? default,
        };
    }

    /// <summary>The types in the database that there are types in C# for. A column can be of the type of a table's rows.</summary>
    private IEnumerable<KeyValuePair<QualifiedName, string>> GeneratedTypes() =>
        _relations.Select(relation => FullName(relation.Name, _names.RowOf(relation)))
            .Concat(_snapshot.Enums.Select(type => FullName(type.Name, _names.EnumOf(type))))
            .Concat(_snapshot.Composites.Select(type => FullName(type.Name, _names.CompositeOf(type))));

    private KeyValuePair<QualifiedName, string> FullName(QualifiedName name, string typeName) => new(name, $"global::{_names.NamespaceOf(name.Schema)}.{typeName}");

    /// <summary>What is no longer in the database, and what makes its columns: with types that are gone too, and without a word about those that C# lacks.</summary>
    private sealed record GoneCode(GoneSpecs Specs, GoneObjects Objects, ColumnSpecs Columns);
}
