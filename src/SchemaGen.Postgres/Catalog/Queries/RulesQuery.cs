using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_rewrite</c>, without the rules that views are made of.</summary>
internal sealed class RulesQuery : CatalogQuery
{
    private static readonly LetterMap<TriggerState> States = new(
        "ev_enabled", "ODRA", TriggerState.Enabled, TriggerState.Disabled, TriggerState.Replica, TriggerState.Always);

    public override string Sql(int version) =>
        $"""
        SELECT r.oid, r.ev_class, r.rulename, r.ev_enabled::text, pg_get_ruledef(r.oid)
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        WHERE r.rulename <> '_RETURN' AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            relation.Rules.Add(new RewriteRule
            {
                Name = row.Text(2),
                State = States.Read(row.Letter(3), catalog, "rule", relation.Name, row.Text(2)),
                Definition = row.Text(4),
                DependsOn = catalog.DependenciesOf(SystemCatalog.Rule, row.Oid(0)),
                Comment = catalog.CommentOn(SystemCatalog.Rule, row.Oid(0)),
            });
        }
    }
}
