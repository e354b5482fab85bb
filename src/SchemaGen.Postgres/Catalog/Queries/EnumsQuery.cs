using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_enum</c>, labels in sort order, which is not the order in which they were added.</summary>
internal sealed class EnumsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, t.typnamespace, t.typname, e.enumlabel
        FROM pg_type t LEFT JOIN pg_enum e ON e.enumtypid = t.oid
        WHERE t.typtype = 'e' AND t.typnamespace IN {UserSchemas}
        ORDER BY t.oid, e.enumsortorder
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        if (catalog.IsExtensionMember(SystemCatalog.Type, oid))
        {
            return;
        }

        var name = catalog.Name(row.Oid(1), row.Text(2));
        if (catalog.Enums.Count == 0 || catalog.Enums[^1].Name != name)
        {
            catalog.Enums.Add(new EnumType { Name = name, Comment = catalog.CommentOn(SystemCatalog.Type, oid) });
        }

        if (row.OptionalText(3) is { } label)
        {
            var type = catalog.Enums[^1];
            catalog.Enums[^1] = type with { Labels = ((IEnumerable<string>)type.Labels).Append(label).ToEquatableArray() };
        }
    }
}
