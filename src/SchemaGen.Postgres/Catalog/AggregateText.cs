namespace SchemaGen.Postgres.Catalog;

/// <summary>An SQL expression for the statement that makes an aggregate, for which the server has no function.</summary>
internal static class AggregateText
{
    /// <summary>Of <c>pg_proc p</c>, <c>pg_namespace n</c> and <c>pg_aggregate a</c>.</summary>
    public static string Sql { get; } =
        $"'CREATE AGGREGATE ' || {Printed.Name("n.nspname", "p.proname")} || '(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ') ' || {Printed.Lines(
            $"'SFUNC = ' || {Printed.Routine("a.aggtransfn")}",
            $"'STYPE = ' || {Printed.Type("a.aggtranstype")}",
            "'SSPACE = ' || nullif(a.aggtransspace, 0)",
            $"'FINALFUNC = ' || {Printed.Routine("a.aggfinalfn")}",
            "CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END",
            $"'FINALFUNC_MODIFY = ' || {Modify("aggfinalmodify")}",
            $"'COMBINEFUNC = ' || {Printed.Routine("a.aggcombinefn")}",
            $"'SERIALFUNC = ' || {Printed.Routine("a.aggserialfn")}",
            $"'DESERIALFUNC = ' || {Printed.Routine("a.aggdeserialfn")}",
            "'INITCOND = ' || quote_literal(a.agginitval)",
            $"'MSFUNC = ' || {Printed.Routine("a.aggmtransfn")}",
            $"'MINVFUNC = ' || {Printed.Routine("a.aggminvtransfn")}",
            $"'MSTYPE = ' || {Printed.Type("a.aggmtranstype")}",
            "'MSSPACE = ' || nullif(a.aggmtransspace, 0)",
            $"'MFINALFUNC = ' || {Printed.Routine("a.aggmfinalfn")}",
            "CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END",
            $"CASE WHEN a.aggmtransfn::oid <> 0 THEN 'MFINALFUNC_MODIFY = ' || {Modify("aggmfinalmodify")} END",
            "'MINITCOND = ' || quote_literal(a.aggminitval)",
            $"'SORTOP = ' || {Printed.Operator("a.aggsortop")}",
            "'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END",
            "CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END")}";

    /// <summary>What the statement leaves out because its letter is not known; NULL when all are.</summary>
    public static string Unknown { get; } =
        Printed.Unknown(("a.aggkind", "noh"), ("a.aggfinalmodify", "rsw"), ("a.aggmfinalmodify", "rsw"), ("p.proparallel", "sru"));

    /// <summary>Ordered-set aggregates may by default do what others may not.</summary>
    private static string Modify(string column) =>
        $"CASE WHEN a.{column} <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN CASE a.{column} WHEN 'r' THEN 'read_only' WHEN 's' THEN 'shareable' WHEN 'w' THEN 'read_write' END END";
}
