using System.Text;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// What was read, as a text that comes out the same again only while nothing changed: the catalog's digest, and for each
/// relation whose rows were read a statement with its answer. The statements are in it because whoever asks again has not
/// read the snapshot that tells them, and need not if the answers are the same.
/// </summary>
/// <param name="Catalog">The catalog's digest.</param>
/// <param name="Rows">What was asked of rows, and what the answer was.</param>
internal sealed record ReadState(string Catalog, IReadOnlyList<RowsAnswer> Rows)
{
    /// <summary>Names are anybody's: as they are, one could pass for the end of a statement.</summary>
    public override string ToString() =>
        string.Join("|", Rows.Select(static rows => $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(rows.Sql))}:{rows.Answer}").Prepend(Catalog));

    /// <summary>Reads what <see cref="ToString"/> wrote; what is no such text has other answers than any server.</summary>
    public static ReadState Parse(string text)
    {
        var parts = text.Split('|');
        return new ReadState(parts[0], [.. parts.Skip(1).Select(Answer)]);
    }

    private static RowsAnswer Answer(string part)
    {
        var parts = part.Split(':');
        var bytes = new byte[part.Length];
        return parts.Length == 2 && Convert.TryFromBase64String(parts[0], bytes, out var length) && length > 0
            ? new RowsAnswer(Encoding.UTF8.GetString(bytes, 0, length), parts[1])
            : new RowsAnswer("SELECT ''", "damaged");
    }
}

/// <summary>A statement that asks whether rows are as they were, and its answer.</summary>
/// <param name="Sql">The statement: one row, one text.</param>
/// <param name="Answer">What it said.</param>
internal sealed record RowsAnswer(string Sql, string Answer);
