using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_class</c>: what has columns, free-standing composite types included.</summary>
internal sealed class RelationsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, c.relnamespace, c.relname, c.relkind::text,
          CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
          CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
          CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
          c.reltype
        FROM pg_class c
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var letter = row.Letter(3);
        var isComposite = letter == 'c';
        catalog.Relations.Add(oid, new RelationBuilder
        {
            IsComposite = isComposite,
            Extension = catalog.ExtensionOf(SystemCatalog.Relation, oid) ?? (isComposite ? catalog.ExtensionOf(SystemCatalog.Type, row.Oid(7)) : null),
            Head = new Relation
            {
                Name = catalog.Name(row.Oid(1), row.Text(2)),
                Kind = KindOf(letter),
                PartitionKey = row.OptionalText(4),
                PartitionBound = row.OptionalText(5),
                Definition = row.OptionalText(6)?.TrimEnd(';'),
                Comment = isComposite ? catalog.CommentOn(SystemCatalog.Type, row.Oid(7)) : catalog.CommentOn(SystemCatalog.Relation, oid),
            },
        });
    }

    private static RelationKind KindOf(char letter) => letter switch
    {
        'p' => RelationKind.PartitionedTable,
        'f' => RelationKind.ForeignTable,
        'v' => RelationKind.View,
        'm' => RelationKind.MaterializedView,
        _ => RelationKind.Table,
    };
}
