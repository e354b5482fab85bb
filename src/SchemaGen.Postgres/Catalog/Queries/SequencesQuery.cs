using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_sequence</c>, with the column that owns each.</summary>
internal sealed class SequencesQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, c.relnamespace, c.relname, format_type(s.seqtypid, NULL),
          s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
          coalesce(d.refobjid, 0), coalesce(d.deptype::text, ''), a.attname, c.relpersistence = 'u'
        FROM pg_sequence s
          JOIN pg_class c ON c.oid = s.seqrelid
          LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
          LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE c.relpersistence <> 't' AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        if (catalog.IsExtensionMember(SystemCatalog.Relation, oid))
        {
            return;
        }

        var owner = row.Oid(10) is > 0 and var relation ? catalog.Relations.GetValueOrDefault(relation) : null;
        catalog.Sequences.Add(new SequenceBuilder(
            new Sequence
            {
                Name = catalog.Name(row.Oid(1), row.Text(2)),
                Type = catalog.Type(row.Text(3)),
                Start = row.Number(4),
                Increment = row.Number(5),
                Minimum = row.Number(6),
                Maximum = row.Number(7),
                Cache = row.Number(8),
                Cycle = row.Flag(9),
                Ownership = row.Letter(11) switch { 'i' => SequenceOwnership.Identity, 'a' => SequenceOwnership.Owned, _ => SequenceOwnership.None },
                OwnerRelation = owner?.Name,
                OwnerColumn = row.OptionalText(12),
                Unlogged = row.Flag(13),
                Comment = catalog.CommentOn(SystemCatalog.Relation, oid),
            },
            owner));
    }
}
