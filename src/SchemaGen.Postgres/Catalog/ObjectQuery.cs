using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Reads one kind of <see cref="SchemaObject"/>. The query prints the statements itself; its columns are the OID, the
/// schema or NULL, the name, what else the identity needs or NULL, the definition, and <see cref="Printed.Unknown"/>.
/// </summary>
/// <param name="kind">What it reads.</param>
/// <param name="catalogOid">The catalog that it is in.</param>
internal abstract class ObjectQuery(ObjectKind kind, uint catalogOid) : CatalogQuery
{
    /// <summary>What the user made: PostgreSQL's own objects have smaller OIDs.</summary>
    protected const string UserMade = ">= 16384";

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        if (catalog.IsExtensionMember(catalogOid, oid))
        {
            return;
        }

        var schema = row.OptionalText(1);
        var identity = Identity(schema, row.Text(2), row.OptionalText(3));
        if (row.OptionalText(5) is { } unknown)
        {
            // A statement that says less than the catalog would be wrong.
            catalog.AddUnmodelled(ObjectKey.SqlKind(kind).ToLowerInvariant(), identity, unknown, schema);
            return;
        }

        catalog.Objects.Add(new SchemaObject
        {
            Kind = kind,
            Schema = schema,
            Identity = identity,
            Definition = Definition(row),
            DependsOn = catalog.DependenciesOf(catalogOid, oid),
            Comment = catalog.CommentOn(catalogOid, oid),
        });
    }

    /// <summary>What follows the kind in COMMENT ON: by default the name, and the access method where there is one.</summary>
    protected virtual string Identity(string? schema, string name, string? accessMethod) =>
        (schema is null ? SqlIdentifier.Quote(name) : SqlIdentifier.Quote(new QualifiedName(schema, name)))
        + (accessMethod is null ? "" : $" USING {SqlIdentifier.Quote(accessMethod)}");

    protected virtual string Definition(ICatalogRow row) => row.Text(4);
}
