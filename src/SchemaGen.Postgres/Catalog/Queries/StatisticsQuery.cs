using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_statistic_ext</c>.</summary>
internal sealed class StatisticsQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT s.oid, s.stxnamespace, s.stxname, s.stxrelid, pg_get_statisticsobjdef(s.oid), coalesce(s.stxstattarget, -1)::int8
        FROM pg_statistic_ext s WHERE s.stxnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(3), out var relation))
        {
            catalog.Statistics.Add(new ExtendedStatistics
            {
                Name = catalog.Name(row.Oid(1), row.Text(2)),
                Relation = relation.Name,
                Definition = row.Text(4),
                StatisticsTarget = row.Number(5),
                DependsOn = catalog.DependenciesOf(SystemCatalog.Statistics, row.Oid(0)),
                Comment = catalog.CommentOn(SystemCatalog.Statistics, row.Oid(0)),
            });
        }
    }
}
