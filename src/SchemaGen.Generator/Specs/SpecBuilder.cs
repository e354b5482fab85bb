using SchemaGen.Generator.Input;
using SchemaGen.Generator.Specs.Types;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

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
    private readonly KeySpecs _keys;

    /// <summary>The relations that get code.</summary>
    private readonly List<Relation> _relations;

    public SpecBuilder(SchemaSnapshot snapshot, SchemaGenConfiguration configuration, GeneratorOptions options, References references)
    {
        _snapshot = snapshot;
        RootNamespace = options.Namespace;
        _configuration = configuration.CSharp;
        _references = references;
        _hasNpgsql = _configuration.Npgsql && references.Npgsql > 0;
        _categories = new CategoryMap(configuration.Categories);
        _relations = (_configuration.Partitions ? snapshot.Relations : snapshot.TopLevelRelations()).ToList();
        _names = new Names(_relations, snapshot, configuration, options.Namespace);
        _types = new TypeMap(snapshot, _configuration, references, GeneratedTypes());
        _keys = new KeySpecs(_relations, _names, options.Namespace);
        _columnRules = new ColumnRules(_configuration.Columns);
        _columns = new ColumnSpecs(snapshot, _types, _keys, _columnRules);
    }

    public string RootNamespace { get; }

    public IEnumerable<RelationSpec> Relations() => _relations.Select(Build);

    public IEnumerable<EnumSpec> Enums() => _snapshot.Enums.Select(Build);

    public IEnumerable<CompositeSpec> Composites() => _snapshot.Composites.Select(Build);

    /// <summary>Relations that foreign keys refer to and that have no code of their own.</summary>
    public IEnumerable<ExternalRelationSpec> External() => _keys.External();

    /// <summary>What goes for all relations.</summary>
    public DatabaseSpec Database(IReadOnlyCollection<RelationSpec> relations) => new()
    {
        Namespace = RootNamespace,
        Relations = relations.Select(static relation => relation.Expression).ToEquatableArray(),
        Containers = relations.Select(static relation => new ContainerSpec(relation.Namespace, relation.Container, relation.Schema)).Distinct().ToEquatableArray(),
        FindsBrokenConstraints = _configuration.Constraints && _references.Npgsql > 0,
        HasGuard = _configuration.Guard && _references.Npgsql > 0,
        Mapping = _hasNpgsql
            ? new MappingSpec(
                _snapshot.Enums.Select(type => Mapped(type.Name, _names.EnumOf(type))).ToEquatableArray(),
                _snapshot.Composites.Select(type => Mapped(type.Name, _names.CompositeOf(type))).ToEquatableArray(),
                !_snapshot.Ranges.IsEmpty)
            : null,
    };

    /// <summary>What there is to say, once everything has been built.</summary>
    public IEnumerable<Finding> Findings() => _columns.Findings.Concat(_types.Rules.Findings()).Concat(_columnRules.Findings()).Concat(_names.Findings()).Concat(MissingLibraries());

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

        if (_configuration.NodaTime && !_references.NodaTime)
        {
            yield return Missing("nodaTime", "NodaTime");
        }
    }

    private MappedType Mapped(QualifiedName name, string typeName) => new(FullName(name, typeName).Value, name.ToString());

    private RelationSpec Build(Relation relation)
    {
        var rowName = _names.RowOf(relation);
        var columns = _columns.Of(relation, _names.MembersOf(relation, rowName)).ToEquatableArray();
        var takesRows = _columns.TakesRows(relation);
        var isWritable = relation.IsView ? columns.Any(static column => column.IsUpdatable) : !columns.IsEmpty;
        return new RelationSpec
        {
            Namespace = _names.NamespaceOf(relation.Name.Schema),
            Container = Names.ContainerOf(relation),
            ClassName = _names.ClassOf(relation),
            RowName = rowName,
            Schema = relation.Name.Schema,
            Name = relation.Name.Name,
            QualifiedName = SqlIdentifier.Quote(relation.Name),
            Kind = relation.Kind.ToString(),
            Noun = NounOf(relation.Kind),
            Comment = relation.Comment,
            Category = _categories.Of(relation.Name)?.Name,
            Columns = columns,
            PrimaryKey = relation.PrimaryKey?.Columns ?? default,
            ForeignKeys = _keys.Of(relation),
            ReferencedBy = _keys.To(relation.Name),
            InsertName = _configuration.Insert && takesRows ? _names.InsertOf(relation) : null,
            TakesRows = takesRows,
            IsWritable = isWritable,
            HasStatements = _configuration.Statements,
            HasNpgsql = _hasNpgsql,
            Constraints = _configuration.Constraints ? ConstraintSpecs.Of(relation) : default,
            PatchName = _configuration.Patch && isWritable && columns.Any(static column => column.IsUpdatable) ? _names.PatchOf(relation) : null,
        };
    }

    private EnumSpec Build(EnumType type)
    {
        var members = Names.MembersOf(type);
        return new EnumSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = _names.EnumOf(type),
            QualifiedName = SqlIdentifier.Quote(type.Name),
            Comment = type.Comment,
            HasLabelAttributes = _hasNpgsql,
            Members = type.Labels.Select(label => new EnumMemberSpec(members[label], label)).ToEquatableArray(),
        };
    }

    private CompositeSpec Build(CompositeType type)
    {
        var name = _names.CompositeOf(type);
        return new CompositeSpec
        {
            Namespace = _names.NamespaceOf(type.Name.Schema),
            TypeName = name,
            QualifiedName = SqlIdentifier.Quote(type.Name),
            Comment = type.Comment,
            HasNameAttributes = _hasNpgsql,
            Attributes = _columns.Of(type, _names.MembersOf(type, name)).ToEquatableArray(),
        };
    }

    /// <summary>The types in the database that there are types in C# for. A column can be of the type of a table's rows.</summary>
    private IEnumerable<KeyValuePair<QualifiedName, string>> GeneratedTypes() =>
        _relations.Select(relation => FullName(relation.Name, _names.RowOf(relation)))
            .Concat(_snapshot.Enums.Select(type => FullName(type.Name, _names.EnumOf(type))))
            .Concat(_snapshot.Composites.Select(type => FullName(type.Name, _names.CompositeOf(type))));

    private KeyValuePair<QualifiedName, string> FullName(QualifiedName name, string typeName) => new(name, $"global::{_names.NamespaceOf(name.Schema)}.{typeName}");

    private static string NounOf(RelationKind kind) => kind switch
    {
        RelationKind.PartitionedTable => "partitioned table",
        RelationKind.ForeignTable => "foreign table",
        RelationKind.View => "view",
        RelationKind.MaterializedView => "materialized view",
        _ => "table",
    };
}
