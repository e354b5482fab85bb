using Npgsql;
using SchemaGen.Postgres.Connections;

namespace SchemaGen.Postgres.Catalog;

/// <summary>
/// Reads the catalog through a socket. Blocking calls on purpose: the reader has nothing to do meanwhile, and state
/// machines cost a cold build more than the queries do.
/// </summary>
public sealed class NpgsqlCatalogConnection(DatabaseSession session) : ICatalogConnection
{
    /// <summary>Seconds without a byte from the server after which it is taken for gone; a large catalog takes its time.</summary>
    internal const int LongestSilence = 300;

    public int ServerVersion { get; } = (session.Connection.PostgreSqlVersion.Major * 10000) + session.Connection.PostgreSqlVersion.Minor;

    public void Run(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken) =>
        Translate(() => Execute(statements, cancellationToken), cancellationToken);

    /// <summary>A new session: Npgsql itself gives a connection up after an internal error of the server.</summary>
    public void Recover(CancellationToken cancellationToken) => Translate(
        () =>
        {
            session.Connection.Close();
            session.Connection.Open();
        },
        cancellationToken);

    public void Dispose() => session.Dispose();

    private static void Translate(Action action, CancellationToken cancellationToken)
    {
        try
        {
            action();
        }
        catch (PostgresException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CatalogQueryException(e.SqlState, e.MessageText);
        }
        catch (NpgsqlException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CatalogQueryException(null, e.InnerException?.Message ?? e.Message);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Execute(IReadOnlyList<CatalogStatement> statements, CancellationToken cancellationToken)
    {
        using var batch = new NpgsqlBatch(session.Connection) { Timeout = LongestSilence };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Sql));
        }

        using var cancellation = cancellationToken.Register(batch.Cancel);
        using var reader = batch.ExecuteReader();
        var row = new Row(reader);
        foreach (var statement in statements)
        {
            // Commands without rows have no result either.
            if (statement.OnRow is null)
            {
                continue;
            }

            while (reader.Read())
            {
                statement.OnRow(row);
            }

            reader.NextResult();
        }
    }

    private sealed class Row(NpgsqlDataReader reader) : ICatalogRow
    {
        public string? OptionalText(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

        public string Text(int column) => OptionalText(column) ?? throw CatalogQueryException.Vanished();

        public bool Flag(int column) => !reader.IsDBNull(column) && reader.GetBoolean(column);

        public long Number(int column) => reader.GetInt64(column);

        public uint Oid(int column) => reader.GetFieldValue<uint>(column);

        public char Letter(int column) => reader.GetString(column) is [var letter, ..] ? letter : '\0';
    }
}
