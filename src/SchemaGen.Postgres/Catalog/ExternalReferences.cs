using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Finds what objects in scope refer to outside it, so that nothing refers to a name that the snapshot does not have.</summary>
internal static class ExternalReferences
{
    private const string SystemSchema = "pg_catalog";

    public static EquatableArray<ExternalObject> Of(SchemaSnapshot snapshot, CatalogBuilder catalog)
    {
        var known = KnownNames(snapshot);
        var relations = ReferencedRelations(snapshot).Where(name => !known.Contains(name))
            .Select(static name => new ExternalObject { Kind = ExternalKind.Relation, Name = name });
        return relations.Concat(Types(snapshot, known, catalog))
            .Distinct()
            .OrderBy(static external => external.Name)
            .ThenBy(static external => external.Kind)
            .ToEquatableArray();
    }

    /// <summary>Types of columns, and what the domains and ranges among them are over in turn.</summary>
    private static IEnumerable<ExternalObject> Types(SchemaSnapshot snapshot, HashSet<QualifiedName> known, CatalogBuilder catalog)
    {
        var waiting = new Queue<TypeReference>(ReferencedTypes(snapshot));
        var seen = new HashSet<QualifiedName>();
        while (waiting.TryDequeue(out var type))
        {
            if (type.Name.Schema == SystemSchema || known.Contains(type.Name) || !seen.Add(type.Name))
            {
                continue;
            }

            // A row type has no entry of its own: it is named like its relation.
            var external = catalog.Types.GetValueOrDefault(type.Name) ?? new ExternalObject { Kind = ExternalKind.CompositeType, Name = type.Name };
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
