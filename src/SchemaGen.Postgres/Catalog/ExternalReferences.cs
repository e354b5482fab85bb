using SchemaGen.Model.Collections;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Finds what objects in scope refer to outside it, so that nothing refers to a name that the snapshot does not have.</summary>
internal static class ExternalReferences
{
    private const string SystemSchema = "pg_catalog";

    public static EquatableArray<ExternalObject> Of(SchemaSnapshot snapshot, CatalogBuilder catalog)
    {
        var known = KnownNames(snapshot);
        var extensions = catalog.Relations.Values.Where(static relation => relation.Extension is not null)
            .ToDictionary(static relation => relation.Name, static relation => relation.Extension);
        ExternalObject External(ExternalKind kind, QualifiedName name) =>
            new() { Kind = kind, Name = name, Extension = extensions.GetValueOrDefault(name) };

        var relations = ReferencedRelations(snapshot).Where(name => !known.Contains(name)).Select(name => External(ExternalKind.Relation, name));

        // A row type has no entry of its own: it is named like its relation.
        var types = Types(snapshot, known, name => catalog.Types.GetValueOrDefault(name) ?? External(ExternalKind.CompositeType, name));
        var ownRoutines = new HashSet<QualifiedName>(snapshot.Routines.Select(static routine => routine.Name));
        var routines = snapshot.Relations.SelectMany(static relation => relation.Triggers.Select(static trigger => trigger.Function))
            .Where(name => name.Schema != SystemSchema && !ownRoutines.Contains(name))
            .Select(name => new ExternalObject { Kind = ExternalKind.Routine, Name = name, Extension = catalog.TriggerFunctions.GetValueOrDefault(name) });
        return relations.Concat(types).Concat(routines)
            .Distinct()
            .OrderBy(static external => external.Name)
            .ThenBy(static external => (int)external.Kind)
            .ToEquatableArray();
    }

    /// <summary>Types of columns, and what the domains and ranges among them are over in turn.</summary>
    private static IEnumerable<ExternalObject> Types(SchemaSnapshot snapshot, HashSet<QualifiedName> known, Func<QualifiedName, ExternalObject> find)
    {
        var waiting = new Queue<TypeReference>(ReferencedTypes(snapshot));
        var seen = new HashSet<QualifiedName>();
        while (waiting.TryDequeue(out var type))
        {
            if (type.Name.Schema == SystemSchema || known.Contains(type.Name) || !seen.Add(type.Name))
            {
                continue;
            }

            var external = find(type.Name);
            yield return external;
            if (external.BaseType is not null)
            {
                waiting.Enqueue(external.BaseType);
            }
        }
    }

    private static HashSet<QualifiedName> KnownNames(SchemaSnapshot snapshot)
    {
        var names = new HashSet<QualifiedName>();
        names.UnionWith(snapshot.Relations.Select(static relation => relation.Name));
        names.UnionWith(snapshot.Enums.Select(static type => type.Name));
        names.UnionWith(snapshot.Domains.Select(static type => type.Name));
        names.UnionWith(snapshot.Composites.Select(static type => type.Name));
        names.UnionWith(snapshot.Ranges.Select(static type => type.Name));
        names.UnionWith(snapshot.Ranges.Select(static type => type.Multirange).OfType<QualifiedName>());
        names.UnionWith(snapshot.Objects.Where(static item => item.Kind is ObjectKind.BaseType or ObjectKind.ShellType).Select(static item => SqlIdentifier.Parse(item.Identity, "")));
        return names;
    }

    private static IEnumerable<QualifiedName> ReferencedRelations(SchemaSnapshot snapshot) =>
        snapshot.Relations.SelectMany(static relation =>
            relation.ForeignKeys.Select(static key => key.References)
                .Concat(relation.Inherits)
                .Concat(relation.PartitionOf is { } parent ? [parent] : []));

    private static IEnumerable<TypeReference> ReferencedTypes(SchemaSnapshot snapshot) =>
        snapshot.Relations.SelectMany(static relation => relation.Columns.Select(static column => column.Type))
            .Concat(snapshot.Domains.Select(static domain => domain.BaseType))
            .Concat(snapshot.Composites.SelectMany(static type => type.Attributes.Select(static attribute => attribute.Type)))
            .Concat(snapshot.Ranges.Select(static range => range.Subtype));
}
