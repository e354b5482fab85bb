using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Sync;

/// <summary>
/// The hash of a row, the same on all servers. Mostly of its text: equal is not the same (1.0 and 1.00), json has no equality,
/// and what text depends on, the session pins. Values of a few types are equal only if they are the same; these are hashed as
/// they are, in half the time, where both servers can do that.
/// </summary>
internal static class RowHash
{
    private static readonly HashSet<string> Exact = new(StringComparer.Ordinal)
    {
        "smallint", "integer", "bigint", "boolean", "uuid", "date", "timestamp without time zone", "timestamp with time zone", "bytea",
    };

    /// <summary>An expression of type bigint.</summary>
    /// <param name="row">Alias of the row, which has the compared columns.</param>
    /// <param name="table">Says which they are.</param>
    public static string Of(string row, TableCopy table)
    {
        if (table.Columns.IsEmpty)
        {
            return "0";
        }

        var exact = table.Columns.Where(column => table.HashesRecords && Exact.Contains(column.Type.Text)).Select(Field).ToList();
        var others = table.Columns.Where(column => !(table.HashesRecords && Exact.Contains(column.Type.Text))).Select(Field).ToList();
        var seed = exact.Count == 0 ? "0" : $"hash_record_extended(ROW({string.Join(", ", exact)}), 0)";

        // The hash of a record is a sum over its fields: summed over rows it would not tell which value is in which row. That
        // of a text is none, the empty one's neither.
        var text = others.Count == 0 ? "''" : $"ROW({string.Join(", ", others)})::text";
        return $"hashtextextended({text} COLLATE \"C\", {seed})";

        string Field(ColumnCopy column) => $"{row}.{SqlIdentifier.Quote(column.Name)}";
    }
}
