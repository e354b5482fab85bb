using SchemaGen.Model.Collections;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_index</c>, without the indexes that implement constraints.</summary>
internal sealed class IndexesQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT i.indexrelid, i.indrelid, c.relname, m.amname, i.indisunique, i.indisvalid, {Since(version, 15, "i.indnullsnotdistinct", "false")},
          i.indkey::text, i.indnkeyatts::int8,
          CASE WHEN i.indexprs IS NOT NULL THEN
            (SELECT json_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k)::text FROM generate_series(1, i.indnkeyatts) k WHERE i.indkey[k - 1] = 0) END,
          pg_get_expr(i.indpred, i.indrelid), pg_get_indexdef(i.indexrelid), s.spcname, pn.nspname, pc.relname,
          CASE WHEN i.indexprs IS NOT NULL THEN (SELECT json_agg(concat(a.attnum, '=', a.attstattarget) ORDER BY a.attnum)::text
            FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0) END
        FROM pg_index i
          JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_am m ON m.oid = c.relam
          LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
          LEFT JOIN (pg_inherits h JOIN pg_class pc ON pc.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = pc.relnamespace) ON h.inhrelid = i.indexrelid
        WHERE c.relnamespace IN {UserSchemas}
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            return;
        }

        var numbers = AttributeNumbers.Parse(row.Text(7));
        var keyCount = (int)row.Number(8);
        relation.Indexes.Add(new Model.Snapshot.Index
        {
            Name = row.Text(2),
            Method = row.Text(3),
            Unique = row.Flag(4),
            Invalid = !row.Flag(5),
            NullsNotDistinct = row.Flag(6),
            Keys = ReadKeys(numbers.AsSpan(0, keyCount), relation, row.OptionalText(9)),
            Include = relation.ColumnNames(numbers.AsSpan(keyCount)),
            Predicate = row.OptionalText(10),
            Definition = row.Text(11),
            Tablespace = row.OptionalText(12),
            AttachedTo = row.OptionalText(13) is { } schema ? new QualifiedName(schema, row.Text(14)) : null,
            StatisticsTargets = OptionTexts.Read(row.OptionalText(15)),
            DependsOn = catalog.DependenciesOf(SystemCatalog.Relation, row.Oid(0)),
            Comment = catalog.CommentOn(SystemCatalog.Relation, row.Oid(0)),
        });
    }

    /// <summary>Attribute number 0 stands for the next expression.</summary>
    private static EquatableArray<string> ReadKeys(ReadOnlySpan<int> numbers, RelationBuilder relation, string? expressions)
    {
        if (expressions is null)
        {
            return relation.ColumnNames(numbers);
        }

        var texts = new Queue<string>(JsonTree.Parse(expressions).Root.Elements().Select(static text => text.GetString()));
        var keys = new List<string>();
        foreach (var number in numbers)
        {
            keys.Add(number == 0 ? texts.Dequeue() : relation.ColumnName(number));
        }

        return keys.ToEquatableArray();
    }
}
