using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_policy</c>.</summary>
internal sealed class PoliciesQuery : CatalogQuery
{
    private static readonly LetterMap<PolicyCommand> Commands = new(
        "polcmd", "*rawd", PolicyCommand.All, PolicyCommand.Select, PolicyCommand.Insert, PolicyCommand.Update, PolicyCommand.Delete);

    // Role 0 is PUBLIC, which then is the only one.
    public override string Sql(int version) =>
        $"""
        SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd::text,
          (SELECT json_agg(pg_get_userbyid(role) ORDER BY pg_get_userbyid(role) COLLATE "C")::text FROM unnest(p.polroles) role WHERE role <> 0),
          pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            relation.Policies.Add(new Policy
            {
                Name = row.Text(2),
                Restrictive = !row.Flag(3),
                Command = Commands.Read(row.Letter(4), catalog, "policy", relation.Name, row.Text(2)),
                Roles = OptionTexts.Read(row.OptionalText(5)),
                Using = row.OptionalText(6),
                Check = row.OptionalText(7),
                DependsOn = catalog.DependenciesOf(SystemCatalog.Policy, row.Oid(0)),
                Comment = catalog.CommentOn(SystemCatalog.Policy, row.Oid(0)),
            });
        }
    }
}
