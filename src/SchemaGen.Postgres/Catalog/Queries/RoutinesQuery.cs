using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_proc</c>: functions, procedures, aggregates and window functions, but those that came with an extension or, as
/// constructors do, with a range type.
/// </summary>
internal sealed class RoutinesQuery : CatalogQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT p.oid, p.pronamespace, p.proname, p.prokind::text,
          oidvectortypes(p.proargtypes), pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), l.lanname,
          CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END
        FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        WHERE p.pronamespace IN {UserSchemas}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog) => catalog.Routines.Add(new Routine
    {
        Name = catalog.Name(row.Oid(1), row.Text(2)),
        Kind = row.Letter(3) switch { 'p' => RoutineKind.Procedure, 'a' => RoutineKind.Aggregate, 'w' => RoutineKind.Window, _ => RoutineKind.Function },
        ParameterTypes = row.Text(4),
        Arguments = row.Text(5),
        Result = row.OptionalText(6),
        Language = row.Text(7),
        Definition = row.OptionalText(8)?.TrimEnd('\n') ?? "",
        DependsOn = catalog.DependenciesOf(SystemCatalog.Routine, row.Oid(0)),
        Comment = catalog.CommentOn(SystemCatalog.Routine, row.Oid(0)),
    });
}
