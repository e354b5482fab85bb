using System.Text;
using Npgsql;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Testing;

/// <summary>
/// Fills tables with rows of awkward values, few enough that they meet in joins, and with NULL wherever a column takes
/// it. Rows that a constraint refuses are left out; foreign keys and triggers are off.
/// </summary>
public static class RowFiller
{
    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "-1"];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["integer"] = Numbers,
        ["bigint"] = Numbers,
        ["smallint"] = Numbers,
        ["boolean"] = ["true", "false"],
        ["character varying"] = ["", "a", "1", "it's", "%"],
        ["character"] = ["", "a", "1"],
        ["text"] = ["", "a", "b", "1", "{}", "it's a", "%"],
        ["numeric"] = ["NaN", "0", "1", "-2.5", "7"],
        ["double precision"] = ["NaN", "Infinity", "-Infinity", "0", "1", "2.5"],
        ["real"] = ["NaN", "Infinity", "0", "1"],
        ["date"] = ["infinity", "-infinity", "2020-02-29"],
        ["timestamp with time zone"] = ["infinity", "-infinity", "2020-02-29 12:00+00", "1970-01-01 00:00+00"],
        ["timestamp without time zone"] = ["infinity", "-infinity", "2020-02-29 12:00", "1970-01-01 00:00"],
        ["time without time zone"] = ["00:00", "24:00"],
        ["time with time zone"] = ["00:00+00", "24:00-12"],
        ["interval"] = ["0", "1 month -1 day", "-3 hours"],
        ["jsonb"] = ["null", "{}", "[]", "{\"a\": null}", "\"a\"", "[1, null]"],
        ["json"] = ["null", "{}", "[]", "{\"a\": null}", "\"a\""],
        ["uuid"] = ["00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111"],
        ["inet"] = ["0.0.0.0", "10.1.2.3/8", "::1"],
        ["cidr"] = ["10.0.0.0/8", "::/0"],
        ["bytea"] = ["", "a", "\\x00"],
        ["int4range"] = ["empty", "(,)", "[1,2)", "(,5)"],
    };

    private static readonly string[] Others = ["0", "1", "", "a"];

    /// <summary>Awkward values of a type, by its name in SQL.</summary>
    public static string[] ValuesOf(string type) => Values.GetValueOrDefault(type, Others);

    /// <summary>Fills all tables of a snapshot's database.</summary>
    /// <param name="connectionString">The database, as a superuser.</param>
    /// <param name="snapshot">What is in it.</param>
    /// <param name="seed">The same gives the same rows.</param>
    public static async Task FillAsync(string connectionString, SchemaSnapshot snapshot, int seed)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var random = new Random(seed);
        var tables = snapshot.Relations.Where(static relation => relation.Kind is RelationKind.Table or RelationKind.PartitionedTable).ToList();
        var sql = new StringBuilder("SET session_replication_role = replica;\n");
        sql.Append($"TRUNCATE {string.Join(", ", tables.Select(static table => SqlIdentifier.Quote(table.Name)))};\n");
        foreach (var table in tables)
        {
            sql.Append("DO $rows$ BEGIN\n");
            for (var row = 0; row < 16; row++)
            {
                sql.Append($"BEGIN {Insert(table, snapshot, random)} EXCEPTION WHEN OTHERS THEN NULL; END;\n");
            }

            sql.Append("END $rows$;\n");
        }

        foreach (var view in snapshot.Relations.Where(static relation => relation.Kind == RelationKind.MaterializedView))
        {
            sql.Append($"REFRESH MATERIALIZED VIEW {SqlIdentifier.Quote(view.Name)};\n");
        }

        await using var command = new NpgsqlCommand(sql.ToString(), connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static string Insert(Relation table, SchemaSnapshot snapshot, Random random)
    {
        var columns = table.Columns.Where(static column => column.Generation == Generation.None).ToList();
        if (columns.Count == 0)
        {
            return $"INSERT INTO {SqlIdentifier.Quote(table.Name)} DEFAULT VALUES;";
        }

        var names = columns.Select(static column => SqlIdentifier.Quote(column.Name));
        var values = columns.Select(column => column.Nullable && random.Next(3) == 0 ? "NULL" : $"{SqlLiteral.Quote(Value(column.Type, snapshot, random))}::{column.Type.Text}");
        return $"INSERT INTO {SqlIdentifier.Quote(table.Name)} ({string.Join(", ", names)}) OVERRIDING SYSTEM VALUE VALUES ({string.Join(", ", values)});";
    }

    private static string Value(TypeReference type, SchemaSnapshot snapshot, Random random)
    {
        string OneOf(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

        if (type.IsArray)
        {
            return OneOf(["{}", "{NULL}", "{1}", "{1,NULL}"]);
        }

        return snapshot.Domains.FirstOrDefault(domain => domain.Name == type.Name) is { } over ? Value(over.BaseType, snapshot, random)
            : snapshot.Enums.FirstOrDefault(known => known.Name == type.Name) is { } known ? OneOf([.. known.Labels])
            : snapshot.Composites.FirstOrDefault(composite => composite.Name == type.Name) is { } composite ? OneOf([$"({new string(',', composite.Attributes.Count - 1)})"])
            : OneOf(ValuesOf(type.Name.Name));
    }
}
