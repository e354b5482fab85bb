using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_class</c>: what has columns, free-standing composite types included.</summary>
internal sealed class RelationsQuery : CatalogQuery
{
    private static readonly LetterMap<RelationKind> Kinds = new(
        "relkind",
        "rpfvmc",
        RelationKind.Table,
        RelationKind.PartitionedTable,
        RelationKind.ForeignTable,
        RelationKind.View,
        RelationKind.MaterializedView,
        RelationKind.Table);

    private static readonly LetterMap<ReplicaIdentity> ReplicaIdentities = new(
        "relreplident", "dnfi", ReplicaIdentity.Default, ReplicaIdentity.Nothing, ReplicaIdentity.Full, ReplicaIdentity.Index);

    /// <summary>What a letter of <c>relkind</c> means, of those that have columns one can select.</summary>
    public static RelationKind KindOf(char letter) => Kinds.Of(letter);

    public override string Sql(int version) =>
        $"""
        SELECT c.oid, c.relnamespace, c.relname, c.relkind::text,
          CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
          CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
          CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
          c.reltype, c.relpersistence = 'u', CASE WHEN c.relkind = 'p' OR m.amname <> 'heap' THEN m.amname END, s.spcname, array_to_json(c.reloptions)::text,
          array_to_json(t.reloptions)::text, f.srvname, array_to_json(e.ftoptions)::text, c.relkind = 'm' AND NOT c.relispopulated,
          CASE WHEN c.relkind IN ('r', 'p', 'm') THEN c.relreplident::text ELSE 'd' END, i.relname, k.relname, c.relrowsecurity, c.relforcerowsecurity, o.typnamespace, o.typname
        FROM pg_class c
          LEFT JOIN pg_am m ON m.oid = c.relam
          LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
          LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
          LEFT JOIN pg_foreign_table e ON e.ftrelid = c.oid
          LEFT JOIN pg_foreign_server f ON f.oid = e.ftserver
          LEFT JOIN pg_type o ON o.oid = c.reloftype
          LEFT JOIN (pg_index ri JOIN pg_class i ON i.oid = ri.indexrelid) ON ri.indrelid = c.oid AND ri.indisreplident
          LEFT JOIN (pg_index ki JOIN pg_class k ON k.oid = ki.indexrelid) ON ki.indrelid = c.oid AND ki.indisclustered
        WHERE c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        var name = catalog.Name(row.Oid(1), row.Text(2));
        var isComposite = row.Letter(3) == 'c';
        catalog.Relations.Add(oid, new RelationBuilder
        {
            IsComposite = isComposite,
            Extension = catalog.ExtensionOf(SystemCatalog.Relation, oid) ?? (isComposite ? catalog.ExtensionOf(SystemCatalog.Type, row.Oid(7)) : null),
            Head = new Relation
            {
                Name = name,
                Kind = Kinds.Read(row.Letter(3), catalog, "relation", name),
                PartitionKey = row.OptionalText(4),
                PartitionBound = row.OptionalText(5),
                Definition = row.OptionalText(6)?.TrimEnd(';'),
                Unlogged = row.Flag(8),
                AccessMethod = row.OptionalText(9),
                Tablespace = row.OptionalText(10),
                Options = [.. OptionTexts.Read(row.OptionalText(11)), .. OptionTexts.Read(row.OptionalText(12)).Select(static option => $"toast.{option}")],
                Server = row.OptionalText(13),
                ForeignOptions = OptionTexts.WithoutSecrets(row.OptionalText(14)),
                Unpopulated = row.Flag(15),
                ReplicaIdentity = ReplicaIdentities.Read(row.Letter(16), catalog, "relation", name),
                ReplicaIdentityIndex = row.OptionalText(17),
                ClusterOn = row.OptionalText(18),
                RowSecurity = row.Flag(19),
                ForceRowSecurity = row.Flag(20),
                OfType = row.OptionalText(22) is { } type ? catalog.Name(row.Oid(21), type) : null,
                DependsOn = catalog.DependenciesOf(SystemCatalog.Relation, oid),
                Comment = isComposite ? catalog.CommentOn(SystemCatalog.Type, row.Oid(7)) : catalog.CommentOn(SystemCatalog.Relation, oid),
            },
        });
    }
}
