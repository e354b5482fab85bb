using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_proc</c>: functions, procedures, aggregates and window functions, but those that came with an extension or, as
/// constructors do, with a range type.
/// </summary>
internal sealed class RoutinesQuery : CatalogQuery
{
    private static readonly LetterMap<RoutineKind> Kinds = new(
        "prokind", "fpaw", RoutineKind.Function, RoutineKind.Procedure, RoutineKind.Aggregate, RoutineKind.Window);

    public override string Sql(int version) =>
        $"""
        SELECT p.oid, p.pronamespace, p.proname, p.prokind::text,
          oidvectortypes(p.proargtypes), pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), l.lanname,
          CASE WHEN p.prokind = 'a' THEN {AggregateText.Sql} ELSE pg_get_functiondef(p.oid) END,
          CASE WHEN p.prokind = 'a' THEN {AggregateText.Unknown} END
        FROM pg_proc p
          JOIN pg_namespace n ON n.oid = p.pronamespace
          JOIN pg_language l ON l.oid = p.prolang
          LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
        WHERE p.pronamespace IN {UserSchemas}
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var name = catalog.Name(row.Oid(1), row.Text(2));
        if (row.OptionalText(9) is { } unknown)
        {
            catalog.AddUnmodelled("aggregate", $"{SqlIdentifier.Quote(name)}({row.Text(4)})", unknown, name.Schema);
            return;
        }

        catalog.Routines.Add(ReadRoutine(row, catalog, name));
    }

    private static Routine ReadRoutine(ICatalogRow row, CatalogBuilder catalog, QualifiedName name) => new()
    {
        Name = name,
        Kind = Kinds.Read(row.Letter(3), catalog, "routine", name),
        ParameterTypes = row.Text(4),
        Arguments = row.Text(5),
        Result = row.OptionalText(6),
        Language = row.Text(7),
        Definition = row.Text(8).TrimEnd('\n'),
        DependsOn = catalog.DependenciesOf(SystemCatalog.Routine, row.Oid(0)),
        Comment = catalog.CommentOn(SystemCatalog.Routine, row.Oid(0)),
    };
}
