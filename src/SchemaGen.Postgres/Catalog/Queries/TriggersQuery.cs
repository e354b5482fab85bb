using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary><c>pg_trigger</c>: those that users made, on the relation where they made them.</summary>
internal sealed class TriggersQuery : CatalogQuery
{
    private static readonly LetterMap<TriggerState> States = new(
        "tgenabled", "ODRA", TriggerState.Enabled, TriggerState.Disabled, TriggerState.Replica, TriggerState.Always);

    public override string Sql(int version) =>
        $"""
        SELECT t.oid, t.tgrelid, t.tgname, t.tgenabled::text, n.nspname, p.proname, pg_get_triggerdef(t.oid), t.tgparentid <> 0, p.oid
        FROM pg_trigger t
          JOIN pg_class c ON c.oid = t.tgrelid
          JOIN pg_proc p ON p.oid = t.tgfoid
          JOIN pg_namespace n ON n.oid = p.pronamespace
          LEFT JOIN pg_trigger parent ON parent.oid = t.tgparentid
        WHERE (t.tgparentid = 0 AND NOT t.tgisinternal OR parent.tgenabled <> t.tgenabled
            AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.oid = t.tgconstraint AND k.contype <> 't')) AND c.relnamespace IN {UserSchemas}
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(1), out var relation))
        {
            var function = new QualifiedName(row.Text(4), row.Text(5));
            catalog.TriggerFunctions[function] = catalog.ExtensionOf(SystemCatalog.Routine, row.Oid(8));
            relation.Triggers.Add(new Trigger
            {
                Name = row.Text(2),
                State = States.Read(row.Letter(3), catalog, "trigger", relation.Name, row.Text(2)),
                Function = function,
                Definition = row.Text(6),
                Inherited = row.Flag(7),
                DependsOn = catalog.DependenciesOf(SystemCatalog.Trigger, row.Oid(0), evident: ObjectKey.Routine(function, "")),
                Comment = catalog.CommentOn(SystemCatalog.Trigger, row.Oid(0)),
            });
        }
    }
}
