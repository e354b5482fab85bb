using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_type</c> and <c>pg_range</c>: domains, ranges, and the names of all types that a column may have. Arrays and
/// the row types of relations are known by what they are made of.
/// </summary>
internal sealed class TypesQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, t.typnamespace, t.typname, t.typtype::text,
          CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) WHEN 'r' THEN format_type(r.rngsubtype, NULL) END,
          t.typnotnull, pg_get_expr(t.typdefaultbin, 0),
          {Since(version, 14, "m.typnamespace", "0::oid")}, {Since(version, 14, "m.typname", "NULL")}
        FROM pg_type t
          LEFT JOIN pg_range r ON r.rngtypid = t.oid
          {Since(version, 14, "LEFT JOIN pg_type m ON m.oid = r.rngmultitypid", "")}
          LEFT JOIN pg_class c ON c.oid = t.typrelid
          LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
        WHERE t.typnamespace IN {UserSchemas} AND t.typtype <> 'p' AND e.oid IS NULL AND (t.typtype <> 'c' OR c.relkind = 'c')
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var name = catalog.Name(row.Oid(1), row.Text(2));
        var kind = row.Letter(3);
        var baseType = row.OptionalText(4) is { } text ? catalog.Type(text) : null;
        var extension = catalog.ExtensionOf(SystemCatalog.Type, oid);
        catalog.Types[name] = new ExternalObject { Kind = KindOf(kind), Name = name, BaseType = baseType, Extension = extension };
        if (extension is not null)
        {
            return;
        }

        var comment = catalog.CommentOn(SystemCatalog.Type, oid);
        if (kind == 'd')
        {
            var head = new DomainType { Name = name, BaseType = baseType!, NotNull = row.Flag(5), Default = row.OptionalText(6), Comment = comment };
            catalog.Domains.Add(oid, new DomainBuilder { Head = head });
        }
        else if (kind == 'r')
        {
            QualifiedName? multirange = row.OptionalText(8) is { } multi ? catalog.Name(row.Oid(7), multi) : null;
            catalog.Ranges.Add(new RangeType { Name = name, Subtype = baseType!, Multirange = multirange, Comment = comment });
        }
    }

    private static ExternalKind KindOf(char kind) => kind switch
    {
        'e' => ExternalKind.EnumType,
        'd' => ExternalKind.DomainType,
        'c' => ExternalKind.CompositeType,
        'r' or 'm' => ExternalKind.RangeType,
        _ => ExternalKind.BaseType,
    };
}
