using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_type</c> and <c>pg_range</c>: domains, ranges, and the names of all types that a column may have. Arrays and
/// the row types of relations are known by what they are made of.
/// </summary>
internal sealed class TypesQuery : CatalogQuery
{
    private static readonly LetterMap<ExternalKind> Kinds = new(
        "typtype",
        "bpedcrm",
        ExternalKind.BaseType,
        ExternalKind.BaseType,
        ExternalKind.EnumType,
        ExternalKind.DomainType,
        ExternalKind.CompositeType,
        ExternalKind.RangeType,
        ExternalKind.RangeType);

    public override string Sql(int version) =>
        $"""
        SELECT t.oid, t.typnamespace, t.typname, t.typtype::text,
          CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) WHEN 'r' THEN format_type(r.rngsubtype, NULL) END,
          t.typnotnull, pg_get_expr(t.typdefaultbin, 0),
          {Since(version, 14, "m.typnamespace", "0::oid")}, {Since(version, 14, "m.typname", "NULL")},
          ln.nspname, l.collname, kn.nspname, k.opcname, cn.nspname, c.proname, dn.nspname, d.proname
        FROM pg_type t
          LEFT JOIN pg_range r ON r.rngtypid = t.oid
          {Since(version, 14, "LEFT JOIN pg_type m ON m.oid = r.rngmultitypid", "")}
          LEFT JOIN pg_class s ON s.oid = t.typrelid
          LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
          LEFT JOIN pg_type b ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype WHEN 'r' THEN r.rngsubtype END
          LEFT JOIN (pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace)
            ON l.oid = CASE t.typtype WHEN 'd' THEN t.typcollation WHEN 'r' THEN r.rngcollation END AND l.oid <> b.typcollation
          LEFT JOIN (pg_opclass k JOIN pg_namespace kn ON kn.oid = k.opcnamespace) ON k.oid = r.rngsubopc AND NOT k.opcdefault
          LEFT JOIN (pg_proc c JOIN pg_namespace cn ON cn.oid = c.pronamespace) ON c.oid = r.rngcanonical
          LEFT JOIN (pg_proc d JOIN pg_namespace dn ON dn.oid = d.pronamespace) ON d.oid = r.rngsubdiff
        WHERE t.typnamespace IN {UserSchemas} AND e.oid IS NULL AND (t.typtype <> 'c' OR s.relkind = 'c')
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var name = catalog.Name(row.Oid(1), row.Text(2));
        var letter = row.Letter(3);
        var baseType = row.OptionalText(4) is { } text ? catalog.Type(text) : null;
        var extension = catalog.ExtensionOf(SystemCatalog.Type, oid);
        catalog.Types[name] = new ExternalObject { Kind = Kinds.Read(letter, catalog, "type", name), Name = name, BaseType = baseType, Extension = extension };
        if (extension is not null)
        {
            return;
        }

        if (letter == 'd')
        {
            catalog.Domains.Add(oid, new DomainBuilder { Head = ReadDomain(row, catalog, name, baseType!) });
        }
        else if (letter == 'r')
        {
            catalog.Ranges.Add(ReadRange(row, catalog, name, baseType!));
        }
    }

    private static DomainType ReadDomain(ICatalogRow row, CatalogBuilder catalog, QualifiedName name, TypeReference baseType) => new()
    {
        Name = name,
        BaseType = baseType,
        Collation = ReadName(row, 9),
        NotNull = row.Flag(5),
        Default = row.OptionalText(6),
        DependsOn = catalog.DependenciesOf(SystemCatalog.Type, row.Oid(0), evident: ObjectKey.Type(baseType.Name)),
        Comment = catalog.CommentOn(SystemCatalog.Type, row.Oid(0)),
    };

    private static RangeType ReadRange(ICatalogRow row, CatalogBuilder catalog, QualifiedName name, TypeReference subtype) => new()
    {
        Name = name,
        Subtype = subtype,
        Multirange = row.OptionalText(8) is { } multirange ? catalog.Name(row.Oid(7), multirange) : null,
        Collation = ReadName(row, 9),
        OperatorClass = ReadName(row, 11),
        Canonical = ReadName(row, 13),
        SubtypeDifference = ReadName(row, 15),
        DependsOn = catalog.DependenciesOf(SystemCatalog.Type, row.Oid(0), evident: ObjectKey.Type(subtype.Name)),
        Comment = catalog.CommentOn(SystemCatalog.Type, row.Oid(0)),
    };

    /// <summary>Schema and name, in two columns.</summary>
    private static QualifiedName? ReadName(ICatalogRow row, int column) =>
        row.OptionalText(column) is { } schema ? new QualifiedName(schema, row.Text(column + 1)) : null;
}
