using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Reads the catalog through a socket. Blocking calls on purpose: the reader has nothing to do meanwhile, and state
/// machines cost a cold build more than the queries do.
/// </summary>
internal sealed class NpgsqlCatalogConnection(NpgsqlConnection connection) : ICatalogConnection
{
    public int ServerVersion { get; } = (connection.PostgreSqlVersion.Major * 10000) + connection.PostgreSqlVersion.Minor;

    public void Query(IReadOnlyList<string> queries, Action<int, ICatalogRow> onRow, CancellationToken cancellationToken)
    {
        using var batch = new NpgsqlBatch(connection);
        foreach (var query in queries)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(query));
        }

        using var cancellation = cancellationToken.Register(batch.Cancel);
        using var reader = batch.ExecuteReader();
        var row = new Row(reader);
        var index = 0;
        do
        {
            while (reader.Read())
            {
                onRow(index, row);
            }

            index++;
        }
        while (reader.NextResult());
    }

    private sealed class Row(NpgsqlDataReader reader) : ICatalogRow
    {
        public string? OptionalText(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        public string Text(int column) => OptionalText(column) ?? throw Rules.CatalogReadFailed.Error(
            "An object was dropped while the catalog was read. Try again when no migration is running.");

        public bool Flag(int column) => !reader.IsDBNull(column) && reader.GetBoolean(column);

        public long Number(int column) => reader.GetInt64(column);

        public uint Oid(int column) => reader.GetFieldValue<uint>(column);

        public char Letter(int column) => reader.GetString(column) is [var letter, ..] ? letter : '\0';
    }
}
