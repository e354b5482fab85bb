using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries.Objects;

/// <summary><c>pg_type</c>: types that were announced and never defined.</summary>
internal sealed class ShellTypesQuery() : ObjectQuery(ObjectKind.ShellType, SystemCatalog.Type)
{
    public override string Sql(int version) =>
        $"""
        SELECT t.oid, n.nspname, t.typname, NULL, 'CREATE TYPE ' || {Printed.Name("n.nspname", "t.typname")} || ';', NULL
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'p' AND NOT t.typisdefined AND t.typnamespace IN {UserSchemas}
        """;
}
