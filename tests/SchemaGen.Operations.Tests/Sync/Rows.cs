using System.Text;
using Npgsql;
using SchemaGen.Testing;

namespace SchemaGen.Operations.Tests.Sync;

/// <summary>All that a database holds, read in a way that is not the product's: every row as text, sorted by the client.</summary>
internal static class Rows
{
    private const string Tables =
        """
        SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1
        """;

    private const string Sequences =
        "SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences ORDER BY 1";

    private const string Structure =
        """
        SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated, obj_description(oid, 'pg_constraint')) FROM pg_constraint WHERE conrelid <> 0 AND contype <> 'n'
        UNION ALL SELECT concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, obj_description(indexrelid, 'pg_class')) FROM pg_index WHERE indexrelid >= 16384
        UNION ALL SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT concat_ws(' ', oid::regclass, relkind) FROM pg_class WHERE relkind <> 't' AND relkind <> 'i' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
        ORDER BY 1
        """;

    /// <summary>Rows of tables, and where sequences stand.</summary>
    /// <param name="database">Which.</param>
    /// <param name="except">Tables that are not looked at.</param>
    public static async Task<string> OfAsync(TestDatabase database, params string[] except)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "SET TimeZone = 'UTC'; SET lc_monetary = 'C'; SET extra_float_digits = 3");
        var text = new StringBuilder();
        foreach (var table in await ListAsync(connection, Tables))
        {
            if (!except.Contains(table))
            {
                var rows = await ListAsync(connection, $"SELECT (t.*)::text FROM ONLY {table} t");
                rows.Sort(StringComparer.Ordinal);
                text.Append($"{table}\n{string.Concat(rows.Select(static row => $"  {row}\n"))}");
            }
        }

        foreach (var sequence in await ListAsync(connection, Sequences))
        {
            text.Append($"{sequence} {string.Join(' ', await ListAsync(connection, $"SELECT concat(last_value, is_called) FROM {sequence}"))}\n");
        }

        return text.ToString();
    }

    /// <summary>Constraints, indexes, triggers and what else a sync must leave as it is.</summary>
    public static async Task<string> StructureAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return string.Join('\n', await ListAsync(connection, Structure));
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        var list = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            list.Add(reader.GetString(0));
        }

        return list;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
