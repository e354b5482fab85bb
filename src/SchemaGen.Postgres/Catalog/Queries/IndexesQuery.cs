using SchemaGen.Model.Collections;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_index</c>, without the indexes that implement constraints.</summary>
internal sealed class IndexesQuery : CatalogQuery
{
    // Separates key expressions in one text; cannot occur in any.
    private const char Separator = '\u0001';

    public override string Sql(int version) =>
        $"""
        SELECT i.indexrelid, i.indrelid, c.relname, m.amname, i.indisunique, i.indisvalid, {Since(version, 15, "i.indnullsnotdistinct", "false")},
          i.indkey::text, i.indnkeyatts::int8,
          CASE WHEN i.indexprs IS NOT NULL THEN
            (SELECT string_agg(pg_get_indexdef(i.indexrelid, k, false), E'\001' ORDER BY k) FROM generate_series(1, i.indnkeyatts) k) END,
          pg_get_expr(i.indpred, i.indrelid), pg_get_indexdef(i.indexrelid)
        FROM pg_index i
          JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_am m ON m.oid = c.relam
        WHERE c.relnamespace IN {UserSchemas}
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            return;
        }

        var numbers = row.Text(7).Split(' ');
        var keyCount = (int)row.Number(8);
        var expressions = row.OptionalText(9)?.Split(Separator);
        relation.Indexes.Add(new Model.Snapshot.Index
        {
            Name = row.Text(2),
            Method = row.Text(3),
            Unique = row.Flag(4),
            Invalid = !row.Flag(5),
            NullsNotDistinct = row.Flag(6),
            Keys = (expressions ?? relation.ColumnNames(string.Join(' ', numbers.Take(keyCount)))).ToEquatableArray(),
            Include = relation.ColumnNames(string.Join(' ', numbers.Skip(keyCount))).ToEquatableArray(),
            Predicate = row.OptionalText(10),
            Definition = row.Text(11),
            Comment = catalog.CommentOn(SystemCatalog.Relation, row.Oid(0)),
        });
    }
}
