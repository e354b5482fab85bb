using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Tests.Catalog;

public class RoutineTests() : CatalogFacts("routines")
{
    [Fact]
    public void Overloads_are_sorted_by_their_arguments() =>
        Assert.Equal(
            ["", "integer", "integer, integer", "text, text"],
            Snapshot.Routines.Where(static routine => routine.Name == Public("add")).Select(static routine => routine.ParameterTypes));

    [Fact]
    public void The_same_routine_in_two_schemas_is_two() => Assert.Contains("SELECT 1", Routine("add", "integer, integer", "other").Definition, StringComparison.Ordinal);

    [Theory]
    [InlineData("secured", RoutineKind.Function)]
    [InlineData("do_it", RoutineKind.Procedure)]
    [InlineData("total", RoutineKind.Aggregate)]
    [InlineData("numbered", RoutineKind.Window)]
    public void Kind(string name, RoutineKind kind) => Assert.Equal(kind, Named(name).Kind);

    [Theory]
    [InlineData("array_result", "sql")]
    [InlineData("quoting", "plpgsql")]
    [InlineData("numbered", "internal")]
    public void Language(string name, string language) => Assert.Equal(language, Named(name).Language);

    [Fact]
    public void Defaults_are_in_the_arguments_and_not_in_what_names_the_overload()
    {
        var routine = Named("defaults");
        Assert.Equal("integer, text, public.mood, integer[]", routine.ParameterTypes);
        Assert.Equal(
            "a integer, b text DEFAULT 'x, y'::text, m public.mood DEFAULT 'sad'::public.mood, VARIADIC rest integer[] DEFAULT '{}'::integer[]",
            routine.Arguments);
    }

    [Fact]
    public void Modes_are_in_the_arguments() => Assert.Equal("a integer, OUT b text, INOUT c integer", Named("outputs").Arguments);

    [Theory]
    [InlineData("outputs", "record")]
    [InlineData("table_result", "TABLE(id integer, name text)")]
    [InlineData("set_result", "SETOF public.people")]
    [InlineData("array_result", "public.mood[]")]
    [InlineData("on_change", "trigger")]
    [InlineData("total", "integer")]
    [InlineData("do_it", null)]
    public void Result(string name, string? result) => Assert.Equal(result, Named(name).Result);

    [Fact]
    public void Properties_are_in_the_definition() =>
        Assert.Equal(
            """
            CREATE OR REPLACE FUNCTION public.secured()
             RETURNS integer
             LANGUAGE sql
             SECURITY DEFINER
             SET search_path TO 'public', 'pg_temp'
            AS $function$SELECT 1$function$
            """,
            Named("secured").Definition,
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_body_keeps_what_others_use_as_quotes() =>
        Assert.Contains(
            "t text := $$it's \"quoted\" \\ /* */ $$;\nBEGIN\n  -- $function$ is what PostgreSQL itself would take\n  RETURN $function$x$function$ || t || E'\\t';",
            Named("quoting").Definition,
            StringComparison.Ordinal);

    [Fact]
    public void A_body_keeps_its_line_ends() => Assert.Contains("SELECT\r\n  1\r\n", Named("windows_lines").Definition, StringComparison.Ordinal);

    [Fact]
    public void An_aggregate_has_a_definition_too() =>
        Assert.Equal("CREATE AGGREGATE public.total(integer) (\n    SFUNC = int4pl,\n    STYPE = integer,\n    INITCOND = '0'\n)", Named("total").Definition);

    [Theory]
    [InlineData("array_result", "type public.mood")]
    [InlineData("set_result", "relation public.people")]
    public void A_routine_depends_on_its_types(string name, string key) => Assert.Equal([key], Named(name).DependsOn);

    [Fact]
    public void A_procedure_has_its_arguments() => Assert.EndsWith("a integer, INOUT b text DEFAULT NULL::text", Named("do_it").Arguments, StringComparison.Ordinal);

    private Routine Named(string name) => Assert.Single(Snapshot.Routines, routine => routine.Name == Public(name));
}

public class StandardBodyTests() : CatalogFacts("routines-14")
{
    [FactSince(14)]
    public void A_parsed_expression_is_printed_with_qualified_names() =>
        Assert.Contains("FROM public.people", Routine("parsed", "integer").Definition, StringComparison.Ordinal);

    [FactSince(14)]
    public void A_parsed_body_is_printed_whole() => Assert.Contains("BEGIN ATOMIC\n", Routine("atomic", "integer").Definition, StringComparison.Ordinal);

    [FactSince(14)]
    public void A_procedure_may_have_OUT_arguments() => Assert.Null(Routine("out_argument", "integer").Result);
}
