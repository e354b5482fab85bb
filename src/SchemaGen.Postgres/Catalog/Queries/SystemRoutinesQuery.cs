using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Catalog.Views;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>
/// <c>pg_proc</c> and <c>pg_operator</c>: PostgreSQL's own functions and operators of which views' columns can tell whether
/// they are NULL. By name, for nobody promises that OIDs stay; where there are no views, none.
/// <para>
/// Left out on purpose, because they have no value for some arguments: date_part, extract, to_char and time of infinity; lower
/// and upper of a range; casts of jsonb (PostgreSQL 18); substring by a pattern; scale of NaN; what is about geometry.
/// </para>
/// </summary>
internal sealed class SystemRoutinesQuery : CatalogQuery
{
    /// <summary>Types whose values functions below are known for.</summary>
    private static readonly string[] Types =
    [
        "bool", "\"char\"", "name", "bytea", "int2", "int4", "int8", "text", "oid", "float4", "float8", "money", "bpchar", "varchar", "date", "time", "timestamp", "timestamptz", "interval",
        "timetz", "bit", "varbit", "numeric", "uuid", "inet", "cidr", "macaddr", "macaddr8",
    ];

    /// <summary>Types that operators are known for besides.</summary>
    private static readonly string[] OperatorTypes = ["jsonb", "text[]", "anyenum", "anyarray", "anyelement", "anynonarray", "anycompatible", "anycompatiblearray", "anyrange"];

    private static readonly string[] Operators =
    [
        "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "^", "||", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "&", "|", "#", "<<", ">>", "@", "@>", "<@", "&&", "?", "?|", "?&",
    ];

    /// <summary>Functions that have a value for every value of <see cref="Types"/>, casts among them.</summary>
    private static readonly string[] Functions =
    [
        "bool", "char", "name", "int2", "int4", "int8", "text", "oid", "float4", "float8", "money", "bpchar", "varchar", "date", "timestamp", "timestamptz", "interval", "bit", "varbit",
        "numeric", "inet", "cidr", "macaddr", "macaddr8",
        "lower", "upper", "initcap", "length", "char_length", "character_length", "octet_length", "bit_length", "btrim", "ltrim", "rtrim", "lpad", "rpad", "left", "right", "repeat",
        "replace", "reverse", "translate", "split_part", "strpos", "position", "starts_with", "overlay", "ascii", "chr", "md5", "sha224", "sha256", "sha384", "sha512", "quote_ident",
        "quote_literal", "to_hex", "encode", "decode", "regexp_replace", "convert_from", "convert_to", "substr",
        "abs", "ceil", "ceiling", "floor", "round", "trunc", "sign", "sqrt", "cbrt", "exp", "ln", "log", "power", "pow", "mod", "div", "gcd", "lcm", "pi", "random", "degrees", "radians",
        "now", "transaction_timestamp", "statement_timestamp", "clock_timestamp", "date_trunc", "age", "make_date", "make_time", "make_timestamp", "make_timestamptz", "make_interval",
        "justify_days", "justify_hours", "justify_interval", "isfinite", "timezone",
        "gen_random_uuid", "current_database", "version", "pg_backend_pid", "txid_current", "nextval",
        "host", "family", "masklen", "netmask", "network", "broadcast", "hostmask", "set_masklen", "abbrev",
    ];

    /// <summary>Others that have a value wherever all arguments have.</summary>
    private static readonly string[] Signatures =
    [
        "substring(text,integer)", "substring(text,integer,integer)", "to_timestamp(double precision)", "cardinality(anyarray)", "array_to_string(anyarray,text)", "to_json(anyelement)",
        "to_jsonb(anyelement)", "array_to_json(anyarray)", "jsonb_typeof(jsonb)", "json_typeof(json)", "jsonb_array_length(jsonb)", "json_array_length(json)", "jsonb_pretty(jsonb)",
        "jsonb_strip_nulls(jsonb)", "isempty(anyrange)", "time(time without time zone,integer)", "timetz(time with time zone,integer)", "time(time with time zone)", "timetz(time without time zone)",
        "time(interval)",
    ];

    /// <summary>What always has a value; what returns a set, in every row.</summary>
    private static readonly string[] NeverNull =
    [
        "count(\"any\")", "count()", "regr_count(double precision,double precision)", "row_number()", "rank()", "dense_rank()", "percent_rank()", "cume_dist()",
        "concat(\"any\")", "jsonb_build_object(\"any\")", "jsonb_build_object()", "jsonb_build_array(\"any\")", "jsonb_build_array()", "json_build_object(\"any\")", "json_build_object()",
        "json_build_array(\"any\")", "json_build_array()", "num_nulls(\"any\")", "num_nonnulls(\"any\")", "quote_nullable(text)",
        "generate_series(integer,integer)", "generate_series(integer,integer,integer)", "generate_series(bigint,bigint)", "generate_series(bigint,bigint,bigint)",
        "generate_series(numeric,numeric)", "generate_series(numeric,numeric,numeric)", "generate_series(timestamp without time zone,timestamp without time zone,interval)",
        "generate_series(timestamp with time zone,timestamp with time zone,interval)", "generate_subscripts(anyarray,integer)", "regexp_split_to_table(text,text)",
        "jsonb_array_elements(jsonb)", "json_array_elements(json)", "jsonb_object_keys(jsonb)", "json_object_keys(json)",
    ];

    public override string Sql(int version) =>
        $"""
        WITH views AS MATERIALIZED (SELECT FROM pg_rewrite WHERE rulename = '_RETURN' AND oid >= 16384 LIMIT 1),
          types AS MATERIALIZED (SELECT {Names(Types)}::regtype[]::oid[] AS known, {Names([.. Types, .. OperatorTypes])}::regtype[]::oid[] AS operands WHERE EXISTS (SELECT FROM views))
        SELECT false, p.oid, {(int)RoutineFacts.Total}::int8, p.proisstrict
          FROM types, unnest({Names(Functions)}::name[]) n JOIN pg_proc p ON p.proname = n
          WHERE p.oid < 16384 AND p.prokind = 'f' AND NOT p.proretset AND p.proargtypes::oid[] <@ types.known
        UNION ALL
        SELECT false, p.oid, s.facts, p.proisstrict
          FROM (SELECT to_regprocedure(unnest({Names(Signatures)})), {(int)RoutineFacts.Total} FROM types UNION ALL SELECT to_regprocedure(unnest({Names(NeverNull)})), {(int)RoutineFacts.NeverNull} FROM types) s (oid, facts)
            JOIN pg_proc p ON p.oid = s.oid
        UNION ALL
        SELECT true, o.oid, {(int)RoutineFacts.Total}, p.proisstrict
          FROM types, unnest({Names(Operators)}::name[]) n JOIN pg_operator o ON o.oprname = n JOIN pg_proc p ON p.oid = o.oprcode
          WHERE o.oid < 16384 AND o.oprright = ANY (types.operands) AND (o.oprleft = 0 OR o.oprleft = ANY (types.operands))
        """;

    public override void Read(ICatalogRow row, CatalogBuilder catalog)
    {
        var facts = (RoutineFacts)row.Number(2) | (row.Flag(3) ? RoutineFacts.Strict : RoutineFacts.Unknown);
        if (row.Flag(0))
        {
            catalog.SystemRoutines.AddOperator(row.Oid(1), facts);
        }
        else
        {
            catalog.SystemRoutines.AddFunction(row.Oid(1), facts);
        }
    }

    private static string Names(string[] names) => $"ARRAY[{string.Join(", ", names.Select(SqlLiteral.Quote))}]";
}
