using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_event_trigger</c>.</summary>
internal sealed class EventTriggersQuery() : ObjectQuery(ObjectKind.EventTrigger, SystemCatalog.EventTrigger)
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, NULL, t.evtname, NULL,
          concat(format('CREATE EVENT TRIGGER %I ON %I', t.evtname, t.evtevent),
            (SELECT ' WHEN TAG IN (' || string_agg(quote_literal(tag), ', ' ORDER BY place) || ')' FROM unnest(t.evttags) WITH ORDINALITY e(tag, place)),
            ' EXECUTE FUNCTION ', {Printed.Routine("t.evtfoid")}, '();',
            E'\nALTER EVENT TRIGGER ' || quote_ident(t.evtname) || ' ' || CASE t.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END || ';'),
          {Printed.Unknown(("t.evtenabled", "ODRA"))}
        FROM pg_event_trigger t
        """;
}
