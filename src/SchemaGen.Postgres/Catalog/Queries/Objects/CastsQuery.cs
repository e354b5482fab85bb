using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_cast</c>, without those from a range to its multirange that come with the range.</summary>
internal sealed class CastsQuery() : ObjectQuery(ObjectKind.Cast, SystemCatalog.Cast)
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, NULL, t.name, NULL,
          concat('CREATE CAST ', t.name,
            CASE c.castmethod WHEN 'f' THEN ' WITH FUNCTION ' || {Printed.Signature("c.castfunc")} WHEN 'i' THEN ' WITH INOUT' WHEN 'b' THEN ' WITHOUT FUNCTION' END,
            CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' END, ';'),
          {Printed.Unknown(("c.castmethod", "fib"), ("c.castcontext", "eai"))}
        FROM pg_cast c, LATERAL (SELECT format('(%s AS %s)', format_type(c.castsource, NULL), format_type(c.casttarget, NULL)) AS name) t
        WHERE c.oid {UserMade}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')
        """;

    protected override string Identity(string? schema, string name, string? accessMethod) => name;
}
