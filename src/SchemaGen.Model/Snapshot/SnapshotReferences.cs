using SchemaGen.Model.Collections;

namespace SchemaGen.Model.Snapshot;

/// <summary>Finds what objects in scope refer to outside it, so that nothing refers to a name that the snapshot does not have.</summary>
public static class SnapshotReferences
{
    private const string SystemSchema = "pg_catalog";

    /// <summary>The external objects of a snapshot, in their order.</summary>
    /// <param name="snapshot">What refers.</param>
    /// <param name="describe">Describes an object outside the snapshot: a relation, a routine, or a type, for which the kind is <see cref="ExternalKind.CompositeType"/> whatever it is.</param>
    public static EquatableArray<ExternalObject> ExternalOf(SchemaSnapshot snapshot, Func<ExternalKind, QualifiedName, ExternalObject> describe)
    {
        var known = NamesOf(snapshot);
        var relations = RelationsOf(snapshot).Where(name => !known.Contains(name)).Select(name => describe(ExternalKind.Relation, name));
        var types = Types(snapshot, known, name => describe(ExternalKind.CompositeType, name));
        var ownRoutines = new HashSet<QualifiedName>(snapshot.Routines.Select(static routine => routine.Name));
        var routines = snapshot.Relations.SelectMany(static relation => relation.Triggers.Select(static trigger => trigger.Function))
            .Where(name => name.Schema != SystemSchema && !ownRoutines.Contains(name))
            .Select(name => describe(ExternalKind.Routine, name));
        return relations.Concat(types).Concat(routines)
            .Distinct()
            .OrderBy(static external => external.Name)
            .ThenBy(static external => (int)external.Kind)
            .ToEquatableArray();
    }

    /// <summary>Types of columns, and what the domains and ranges among them are over in turn.</summary>
    private static IEnumerable<ExternalObject> Types(SchemaSnapshot snapshot, HashSet<QualifiedName> known, Func<QualifiedName, ExternalObject> find)
    {
        var waiting = new Queue<TypeReference>(TypesOf(snapshot));
        var seen = new HashSet<QualifiedName>();
        while (waiting.Count > 0)
        {
            var type = waiting.Dequeue();
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

    private static HashSet<QualifiedName> NamesOf(SchemaSnapshot snapshot) =>
        [.. snapshot.Relations.Select(static relation => relation.Name), .. DeclaredTypes.Of(snapshot).Select(static type => type.Name)];

    private static IEnumerable<QualifiedName> RelationsOf(SchemaSnapshot snapshot) =>
        snapshot.Relations.SelectMany(static relation =>
            relation.ForeignKeys.Select(static key => key.References)
                .Concat(relation.Inherits)
                .Concat(relation.PartitionOf is { } parent ? [parent] : []));

    private static IEnumerable<TypeReference> TypesOf(SchemaSnapshot snapshot) =>
        snapshot.Relations.SelectMany(static relation => relation.Columns.Select(static column => column.Type))
            .Concat(snapshot.Domains.Select(static domain => domain.BaseType))
            .Concat(snapshot.Composites.SelectMany(static type => type.Attributes.Select(static attribute => attribute.Type)))
            .Concat(snapshot.Ranges.Select(static range => range.Subtype));
}
