using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Tombstones;

namespace SchemaGen.Generator.Specs.Tombstones;

/// <summary>Relations, enums and composite types that are no longer in the database: the code that they had, as far as uses of it need it to compile but for one error.</summary>
internal sealed class GoneObjects
{
    private readonly GoneSpecs _specs;
    private readonly Names _names;
    private readonly Dictionary<QualifiedName, RowNames> _rows = [];
    private readonly Dictionary<QualifiedName, string> _types = [];
    private readonly SchemaSnapshot _snapshot;
    private readonly IReadOnlyCollection<Relation> _relations;

    /// <param name="specs">Knows the tombstones.</param>
    /// <param name="names">What things that are there are called.</param>
    /// <param name="snapshot">What is there.</param>
    /// <param name="relations">The relations that get code.</param>
    public GoneObjects(GoneSpecs specs, Names names, SchemaSnapshot snapshot, IReadOnlyCollection<Relation> relations)
    {
        _relations = relations;
        _specs = specs;
        _names = names;
        _snapshot = snapshot;
        var free = new GoneNames(names);
        foreach (var item in specs.Tombstones.Relations.Where(item => names.HasNamespace(item.Was.Name.Schema) && snapshot.Relations.All(relation => relation.Name != item.Was.Name)))
        {
            if (free.Take(item.Was) is { } taken)
            {
                _rows[item.Was.Name] = taken;
            }
        }

        foreach (var item in specs.Tombstones.Enums.Where(item => names.HasNamespace(item.Was.Name.Schema) && snapshot.Enums.All(type => type.Name != item.Was.Name)))
        {
            Add(item.Was.Name, free.Take(item.Was));
        }

        foreach (var item in specs.Tombstones.Composites.Where(item => names.HasNamespace(item.Was.Name.Schema) && snapshot.Composites.All(type => type.Name != item.Was.Name)))
        {
            Add(item.Was.Name, free.Take(item.Was));
        }
    }

    /// <summary>Full names of the types in C#, by those in the database.</summary>
    public IEnumerable<KeyValuePair<QualifiedName, string>> Types =>
        _rows.Select(row => FullName(row.Key, row.Value.Row)).Concat(_types.Select(type => FullName(type.Key, type.Value)));

    /// <summary>The relations, as they were.</summary>
    /// <param name="columns">Makes columns.</param>
    /// <param name="build">Makes specs.</param>
    public IEnumerable<RelationSpec> Relations(ColumnSpecs columns, Func<Relation, RowNames, EquatableArray<ColumnSpec>, RelationSpec> build) =>
        _specs.Tombstones.Relations.Where(item => _rows.ContainsKey(item.Was.Name)).Select(item =>
        {
            var names = _rows[item.Was.Name];
            return build(item.Was, names, columns.Of(item.Was, _names.MembersOf(item.Was, names.Row)).ToEquatableArray()) with
            {
                Obsolete = _specs.Obsolete(item.Was.Name, item.RenamedTo, null),
                RenamedTo = NewNames(item),
            };
        });

    /// <summary>The enums, as they were.</summary>
    public IEnumerable<EnumSpec> Enums(Func<EnumType, string, EnumSpec> build) => _specs.Tombstones.Enums.Where(item => _types.ContainsKey(item.Was.Name)).Select(item =>
        build(item.Was, _types[item.Was.Name]) with { Obsolete = Obsolete(item.Was.Name, item.RenamedTo, _snapshot.Enums, static type => type.Name, _names.EnumOf) });

    /// <summary>The composite types, as they were.</summary>
    public IEnumerable<CompositeSpec> Composites(Func<CompositeType, string, CompositeSpec> build) => _specs.Tombstones.Composites.Where(item => _types.ContainsKey(item.Was.Name)).Select(item =>
        build(item.Was, _types[item.Was.Name]) with { Obsolete = Obsolete(item.Was.Name, item.RenamedTo, _snapshot.Composites, static type => type.Name, _names.CompositeOf) });

    /// <summary>A view's class is in another container than a table's.</summary>
    private RowNames? NewNames(Tombstone<Relation> item) =>
        item.RenamedTo?.Schema == item.Was.Name.Schema && _relations.FirstOrDefault(relation => relation.Name == item.RenamedTo && relation.IsView == item.Was.IsView) is { } found
            ? _names.Of(found)
            : null;

    /// <summary>A name in another namespace is none that could take the place of the old one.</summary>
    private ObsoleteSpec Obsolete<T>(QualifiedName was, QualifiedName? renamedTo, IEnumerable<T> present, Func<T, QualifiedName> nameOf, Func<T, string> newNameOf)
        where T : class =>
        _specs.Obsolete(was, renamedTo, renamedTo?.Schema == was.Schema && present.FirstOrDefault(item => nameOf(item) == renamedTo) is { } found ? newNameOf(found) : null);

    private void Add(QualifiedName type, string? name)
    {
        if (name is not null)
        {
            _types[type] = name;
        }
    }

    private KeyValuePair<QualifiedName, string> FullName(QualifiedName name, string typeName) => new(name, $"global::{_names.NamespaceOf(name.Schema)}.{typeName}");
}
