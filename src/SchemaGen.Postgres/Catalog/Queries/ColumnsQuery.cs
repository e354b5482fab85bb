using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_attribute</c> and <c>pg_attrdef</c>.</summary>
internal sealed class ColumnsQuery : CatalogQuery
{
    // From 18 on a NOT NULL can be NOT VALID: then rows older than it may hold NULL.
    private const string Validated =
        " AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conrelid = a.attrelid AND n.contype = 'n' AND NOT n.convalidated AND n.conkey = ARRAY[a.attnum])";

    public override string Sql(int version) =>
        $"""
        SELECT a.attrelid, a.attnum::int8, a.attname, format_type(a.atttypid, a.atttypmod),
          a.attnotnull{Since(version, 18, Validated, "")},
          a.attidentity::text, a.attgenerated::text, NOT a.attislocal AND NOT c.relispartition, pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND c.relnamespace IN {UserSchemas}
        ORDER BY a.attrelid, a.attnum
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var relation = row.Oid(0);
        var number = row.Number(1);
        var generation = row.Letter(6) switch { '\0' => Generation.None, 'v' => Generation.Virtual, _ => Generation.Stored };
        var expression = row.OptionalText(8);
        catalog.Relations[relation].AddColumn(number, new Column
        {
            Name = row.Text(2),
            Type = catalog.Type(row.Text(3)),
            Nullable = !row.Flag(4),
            Identity = row.Letter(5) switch { 'a' => Identity.Always, 'd' => Identity.ByDefault, _ => Identity.None },
            Generation = generation,
            Inherited = row.Flag(7),
            Default = generation == Generation.None ? expression : null,
            GenerationExpression = generation == Generation.None ? null : expression,
            Comment = catalog.CommentOn(SystemCatalog.Relation, relation, number),
        });
    }
}
