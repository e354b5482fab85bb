using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_opfamily</c>, with the members that are in none of its classes.</summary>
internal sealed class OperatorFamiliesQuery() : ObjectQuery(ObjectKind.OperatorFamily, SystemCatalog.OperatorFamily)
{
    public override string Sql(int version) =>
        $"""
        SELECT f.oid, n.nspname, f.opfname, m.amname,
          concat('CREATE OPERATOR FAMILY ', i.name, ';', E'\nALTER OPERATOR FAMILY ' || i.name || E' ADD\n    ' || {OperatorMembers.Of("pg_opfamily", "f.oid")} || ';'),
          {OperatorMembers.Unknown("pg_opfamily", "f.oid")}
        FROM pg_opfamily f
          JOIN pg_namespace n ON n.oid = f.opfnamespace
          JOIN pg_am m ON m.oid = f.opfmethod,
          LATERAL (SELECT format('%I.%I USING %I', n.nspname, f.opfname, m.amname) AS name) i
        WHERE f.opfnamespace IN {UserSchemas}
        """;
}
