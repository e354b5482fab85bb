using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Snapshot;
using SchemaGen.Postgres.Catalog.Queries;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Reads which relations there are: what a list shows of them, and nothing else of the catalog.</summary>
public static class RelationList
{
    /// <summary>Reads those in scope, by name, in one round trip.</summary>
    /// <param name="connection">A connection without a transaction.</param>
    /// <param name="configuration">Decides the scope.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    /// <exception cref="DiagnosticException">SG0029, SG0040, SG0041.</exception>
    public static IReadOnlyList<RelationHead> Read(ICatalogConnection connection, SchemaGenConfiguration configuration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(configuration);
        CatalogReader.CheckVersion(connection);
        var relations = new List<RelationHead>();
        try
        {
            CatalogTransaction.Run(connection, new(Sql, row => relations.Add(ReadHead(row))), cancellationToken);
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }

        return [.. relations.Where(relation => configuration.IncludesRelation(relation.Name)).OrderBy(static relation => relation.Name)];
    }

    private static RelationHead ReadHead(ICatalogRow row) => new(
        new QualifiedName(row.Text(0), row.Text(1)),
        RelationsQuery.KindOf(row.Letter(2)),
        row.OptionalText(3) is { } schema ? new QualifiedName(schema, row.Text(4)) : null,
        (int)row.Number(5),
        row.OptionalText(6));

    private const string Sql =
        $"""
        SELECT n.nspname, c.relname, c.relkind::text, pn.nspname, p.relname,
          (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), obj_description(c.oid, 'pg_class')
        FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN (pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace) ON i.inhrelid = c.oid AND c.relispartition
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't' AND c.relnamespace IN {CatalogQuery.UserSchemas}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        """;
}

/// <summary>A relation without its parts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartitionOf">Of a partition: its parent.</param>
/// <param name="ColumnCount">The number of its columns.</param>
/// <param name="Comment">Its comment.</param>
public sealed record RelationHead(QualifiedName Name, RelationKind Kind, QualifiedName? PartitionOf, int ColumnCount, string? Comment)
{
    public static RelationHead Of(Relation relation) => new(relation.Name, relation.Kind, relation.PartitionOf, relation.Columns.Count, relation.Comment);
}
