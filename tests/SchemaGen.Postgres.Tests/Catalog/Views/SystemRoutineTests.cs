using System.Globalization;
using Npgsql;
using SchemaGen.Model.Naming;
using SchemaGen.Postgres.Catalog.Queries;
using SchemaGen.Postgres.Catalog.Views;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>What is believed of PostgreSQL's functions, tried with awkward values.</summary>
public class SystemRoutineTests
{
    private const long MostTrials = 400;

    /// <summary>Words that functions know, and values of the types that stand for several.</summary>
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["text"] = ["", "a", "month", "UTC", "hex", "1", "a.b"],
        ["integer"] = ["-1", "0", "1", "3"],
        ["bit"] = ["1", "0"],
        ["bit varying"] = ["", "101"],
        ["money"] = ["0", "-1.5"],
        ["macaddr"] = ["08:00:2b:01:02:03"],
        ["macaddr8"] = ["08:00:2b:01:02:03:04:05", "08:00:2b:ff:fe:03:04:05"],
        ["name"] = ["", "UTF8"],
        ["anyarray"] = ["{}::int[]", "{NULL}::int[]", "{1,2}::int[]", "{{1},{2}}::int[]"],
        ["anycompatiblearray"] = ["{}::int[]", "{NULL}::int[]", "{1,2}::int[]"],
        ["text[]"] = ["{}", "{NULL}", "{a}"],
        ["anyelement"] = ["1::int", "2::int"],
        ["anycompatible"] = ["1::int"],
        ["anynonarray"] = ["1::int", "a::text"],
        ["anyenum"] = ["b::letter"],
        ["anyrange"] = ["empty::int4range", "(,)::int4range", "[1,2)::int4range"],
    };

    public static TheoryData<string> Releases { get; } = [PostgresServer.Releases[0], PostgresServer.Releases[^1]];

    [TheoryOfReleases]
    [MemberData(nameof(Releases))]
    public async Task They_have_a_value_where_all_arguments_have(string release)
    {
        await using var database = await DatabaseAsync(release);
        var calls = await CallsAsync(database.ConnectionString);
        Assert.True(calls.Count > 500, $"only {calls.Count}");
        Assert.Empty(await TryAsync(database.ConnectionString, calls, "NULL"));
        Assert.Empty(await TryAsync(database.ConnectionString, calls, "nothing"));
    }

    /// <summary>The trial above can fail: it finds those that are left out for what they do with some values.</summary>
    [Fact]
    public async Task Those_that_are_left_out_are_found()
    {
        await using var database = await DatabaseAsync(release: null);
        var calls = await CallsAsync(database.ConnectionString);
        (string Text, string[] Types)[] leftOut =
        [
            ("pg_catalog.date_part({0}, {1})", ["text", "timestamp with time zone"]), ("pg_catalog.to_char({0}, {1})", ["timestamp with time zone", "text"]), ("pg_catalog.lower({0})", ["anyrange"]),
            ("pg_catalog.scale({0})", ["numeric"]), ("pg_catalog.array_length({0}, {1})", ["anyarray", "integer"]), ("pg_catalog.\"substring\"({0}, {1})", ["text", "text"]),
        ];
        Assert.DoesNotContain(calls, call => leftOut.Any(left => left.Text == call.Text && left.Types.SequenceEqual(call.Types)));
        Assert.Equal(leftOut.Select(static left => left.Text), (await TryAsync(database.ConnectionString, leftOut, "NULL")).Select(static found => found.Split(" of ")[0]));
    }

    [Fact]
    public async Task Without_views_nothing_is_asked()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a int)");
        Assert.Empty(await CallsAsync(database.ConnectionString));
    }

    private static async Task<TestDatabase> DatabaseAsync(string? release)
    {
        var database = await PostgresServer.CreateDatabaseAsync(release: release);
        await database.ExecuteAsync("CREATE TYPE letter AS ENUM ('a', 'b'); CREATE VIEW v AS SELECT 1 AS one");
        return database;
    }

    /// <summary>Every function and operator of which it is believed, with the types of its arguments.</summary>
    private static async Task<List<(string Text, string[] Types)>> CallsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var believed = new SystemRoutinesQuery().Sql(connection.PostgreSqlVersion.Major * 10000);
        var sql =
            $$"""
            WITH believed (operator, oid, facts, strict) AS ({{believed}})
            SELECT format('pg_catalog.%I(%s)', p.proname, (SELECT string_agg(format('{%s}', n - 1), ', ') FROM generate_series(1, p.pronargs) n)), ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) t)
              FROM believed b JOIN pg_proc p ON p.oid = b.oid WHERE NOT operator AND facts = {{(int)RoutineFacts.Total}} AND p.proname <> 'nextval'
            UNION ALL
            SELECT CASE o.oprleft WHEN 0 THEN format('OPERATOR(pg_catalog.%s) {0}', o.oprname) ELSE format('{0} OPERATOR(pg_catalog.%s) {1}', o.oprname) END,
                CASE o.oprleft WHEN 0 THEN ARRAY[format_type(o.oprright, NULL)] ELSE ARRAY[format_type(o.oprleft, NULL), format_type(o.oprright, NULL)] END
              FROM believed b JOIN pg_operator o ON o.oid = b.oid WHERE operator
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var calls = new List<(string, string[])>();
        while (await reader.ReadAsync())
        {
            calls.Add((reader.GetString(0), reader.GetFieldValue<string[]>(1)));
        }

        return calls;
    }

    /// <summary>The calls that give this: <c>NULL</c> for some values, or <c>nothing</c>, because they refuse all of them.</summary>
    private static async Task<List<string>> TryAsync(string connectionString, IEnumerable<(string Text, string[] Types)> calls, string outcome)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var make = new NpgsqlCommand(
            """
            CREATE FUNCTION pg_temp.outcome(expressions text[]) RETURNS text LANGUAGE plpgsql AS $$
            DECLARE expression text; is_null bool; outcome text := 'nothing';
            BEGIN
              FOREACH expression IN ARRAY expressions LOOP
                BEGIN
                  EXECUTE 'SELECT ' || expression || ' IS NULL' INTO is_null;
                  IF is_null THEN RETURN 'NULL'; END IF;
                  outcome := 'values';
                EXCEPTION WHEN OTHERS THEN NULL;
                END;
              END LOOP;
              RETURN outcome;
            END $$
            """,
            connection))
        {
            await make.ExecuteNonQueryAsync();
        }

        var found = new List<string>();
        foreach (var (text, types) in calls)
        {
            await using var command = new NpgsqlCommand("SELECT pg_temp.outcome($1)", connection) { Parameters = { new() { Value = Expressions(text, types).ToArray() } } };
            if ((string?)await command.ExecuteScalarAsync() == outcome)
            {
                found.Add($"{text} of {string.Join(", ", types)}");
            }
        }

        return found;
    }

    /// <summary>The call with combinations of values: all, or many where there are too many.</summary>
    private static IEnumerable<string> Expressions(string text, string[] types)
    {
        var choices = Array.ConvertAll(types, static type => ValuesOf(type).ToArray());
        var combinations = choices.Aggregate(1L, static (count, values) => count * values.Length);
        var random = new Random(1);
        for (var trial = 0L; trial < Math.Min(combinations, MostTrials); trial++)
        {
            var rest = combinations <= MostTrials ? trial : random.NextInt64(combinations);
            var values = Array.ConvertAll(choices, values =>
            {
                (rest, var index) = Math.DivRem(rest, values.Length);
                return values[index];
            });
            yield return string.Format(CultureInfo.InvariantCulture, text, values);
        }
    }

    private static IEnumerable<string> ValuesOf(string type) => Values.GetValueOrDefault(type, RowFiller.ValuesOf(type)).Select(value => value.Split("::") is [var content, var own] && type.StartsWith("any", StringComparison.Ordinal)
        ? $"{SqlLiteral.Quote(content)}::{own}"
        : $"{SqlLiteral.Quote(value)}::{type}");
}
