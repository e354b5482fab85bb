using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_opclass</c>, with the members that go with the class.</summary>
internal sealed class OperatorClassesQuery() : ObjectQuery(ObjectKind.OperatorClass, SystemCatalog.OperatorClass)
{
    // A class must list something: one without members lists the type that it has anyway.
    public override string Sql(int version) =>
        $"""
        SELECT c.oid, n.nspname, c.opcname, m.amname,
          concat(format('CREATE OPERATOR CLASS %I.%I', n.nspname, c.opcname), CASE WHEN c.opcdefault THEN ' DEFAULT' END, ' FOR TYPE ', format_type(c.opcintype, NULL),
            format(E' USING %I FAMILY %I.%I AS\n    ', m.amname, fn.nspname, f.opfname),
            coalesce(nullif(concat_ws(E',\n    ', 'STORAGE ' || {Printed.Type("c.opckeytype")}, {OperatorMembers.Of("pg_opclass", "c.oid")}), ''),
              'STORAGE ' || format_type(c.opcintype, NULL)), ';'),
          {OperatorMembers.Unknown("pg_opclass", "c.oid")}
        FROM pg_opclass c
          JOIN pg_namespace n ON n.oid = c.opcnamespace
          JOIN pg_am m ON m.oid = c.opcmethod
          JOIN pg_opfamily f ON f.oid = c.opcfamily
          JOIN pg_namespace fn ON fn.oid = f.opfnamespace
        WHERE c.opcnamespace IN {UserSchemas}
        """;
}
