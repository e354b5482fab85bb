using Npgsql;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Testing;

/// <summary>Reads views, and says which columns do hold NULL.</summary>
public static class ViewProof
{
    /// <summary>Reads all columns of a view; null where the query cannot be executed, as for a value that is no number.</summary>
    public static async Task<(IReadOnlyList<Column> WithNull, long Rows)?> ReadAsync(NpgsqlConnection connection, Relation view)
    {
        // Not IS NULL: that is true of a row whose fields are NULL too.
        var counts = view.Columns.Select(static (_, number) => $"count(*) FILTER (WHERE v.c{number} IS NOT DISTINCT FROM NULL)");
        var names = string.Join(", ", view.Columns.Select(static (_, number) => $"c{number}"));
        var sql = $"SELECT count(*){string.Concat(counts.Select(static count => ", " + count))} FROM {SqlIdentifier.Quote(view.Name)} v ({names})";
        try
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return (view.Columns.Where((_, number) => reader.GetInt64(number + 1) > 0).ToList(), reader.GetInt64(0));
        }
        catch (PostgresException)
        {
            return null;
        }
    }
}
