using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_attribute</c> and <c>pg_attrdef</c>.</summary>
internal sealed class ColumnsQuery : CatalogQuery
{
    private static readonly LetterMap<Identity> Identities = new("attidentity", "\0ad", Identity.None, Identity.Always, Identity.ByDefault);

    private static readonly LetterMap<Generation> Generations = new("attgenerated", "\0sv", Generation.None, Generation.Stored, Generation.Virtual);

    private static readonly LetterMap<ColumnStorage> Storages = new(
        "attstorage", "\0pexm", ColumnStorage.Default, ColumnStorage.Plain, ColumnStorage.External, ColumnStorage.Extended, ColumnStorage.Main);

    private static readonly LetterMap<string?> Compressions = new("attcompression", "\0pl", null, "pglz", "lz4");

    public override string Sql(int version) =>
        $"""
        SELECT a.attrelid, a.attnum::int8, a.attname, format_type(a.atttypid, a.atttypmod),
          a.attnotnull, a.attidentity::text, a.attgenerated::text, NOT a.attislocal AND NOT c.relispartition,
          d.oid, pg_get_expr(d.adbin, d.adrelid),
          CASE WHEN a.attcollation <> t.typcollation THEN n.nspname END, o.collname,
          CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text ELSE '' END,
          {Since(version, 14, "a.attcompression::text", "''")},
          CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int8 ELSE -1 END,
          array_to_json(a.attoptions)::text, array_to_json(a.attfdwoptions)::text
        FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_type t ON t.oid = a.atttypid
          LEFT JOIN pg_collation o ON o.oid = a.attcollation AND a.attcollation <> t.typcollation
          LEFT JOIN pg_namespace n ON n.oid = o.collnamespace
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND c.relpersistence <> 't' AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var relation = catalog.Relations[oid];
        var number = (int)row.Number(1);
        var name = row.Text(2);
        var type = catalog.Type(row.Text(3));
        var generation = Letter(Generations, 6);
        var expression = row.OptionalText(9);
        relation.AddColumn(number, new Column
        {
            Name = name,
            Type = type,
            Nullable = !row.Flag(4),
            Identity = Letter(Identities, 5),
            Generation = generation,
            Inherited = row.Flag(7),
            Collation = row.OptionalText(10) is { } schema ? new QualifiedName(schema, row.Text(11)) : null,
            Storage = Letter(Storages, 12),
            Compression = Letter(Compressions, 13),
            StatisticsTarget = row.Number(14),
            Options = OptionTexts.Read(row.OptionalText(15)),
            ForeignOptions = OptionTexts.WithoutSecrets(row.OptionalText(16)),
            DependsOn = expression is null ? default : catalog.DependenciesOf(SystemCatalog.ColumnDefault, row.Oid(8), evident: ObjectKey.Type(type.Name)),
            Default = generation == Generation.None ? expression : null,
            GenerationExpression = generation == Generation.None ? null : expression,
            Comment = catalog.CommentOn(SystemCatalog.Relation, oid, number),
        });

        T Letter<T>(LetterMap<T> map, int column) => map.Read(row.Letter(column), catalog, "column", relation.Name, name);
    }
}
