using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>What the catalog says about objects outside the scope.</summary>
internal static class ExternalReferences
{
    public static EquatableArray<ExternalObject> Of(SchemaSnapshot snapshot, CatalogBuilder catalog)
    {
        var relations = catalog.Relations.Values.Where(static relation => relation.Extension is not null)
            .ToDictionary(static relation => relation.Name, static relation => relation.Extension);

        // A row type has no entry of its own: it is named like its relation.
        return SnapshotReferences.ExternalOf(snapshot, (kind, name) => kind switch
        {
            ExternalKind.Routine => new ExternalObject { Kind = kind, Name = name, Extension = catalog.TriggerFunctions.GetValueOrDefault(name) },
            ExternalKind.CompositeType when catalog.Types.TryGetValue(name, out var type) => type,
            _ => new ExternalObject { Kind = kind, Name = name, Extension = relations.GetValueOrDefault(name) },
        });
    }
}
