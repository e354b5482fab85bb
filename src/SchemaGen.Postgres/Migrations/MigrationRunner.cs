using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Migrations;

/// <summary>Applies migrations to a database as <c>psql -v ON_ERROR_STOP=1 -f</c> would apply them one by one.</summary>
public static class MigrationRunner
{
    /// <summary>
    /// Runs the files in the order given, statement by statement, each outside a transaction unless the file begins one.
    /// Every file finds the session as the first one did. All files are looked through before the first statement runs.
    /// </summary>
    /// <param name="connection">An open connection that nobody else uses meanwhile.</param>
    /// <param name="files">The migrations, see <see cref="MigrationFiles.Read"/>.</param>
    /// <param name="progress">Told when a file begins.</param>
    /// <param name="cancellationToken">Cancels the statement that is running, on the server too.</param>
    /// <exception cref="DiagnosticException">
    /// SG4001, SG4002 or SG4003 at the statement that cannot run. Nothing after it has run; what ran before it stays.
    /// </exception>
    public static async Task ApplyAsync(
        NpgsqlConnection connection,
        IReadOnlyList<MigrationFile> files,
        IProgress<MigrationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var scripts = files.Select(MigrationScript.Parse).ToList();
        for (var i = 0; i < scripts.Count; i++)
        {
            progress?.Report(new MigrationProgress(files[i].Path, i + 1, files.Count));
            await ApplyAsync(connection, scripts[i], wrapped: false, Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }

    /// <summary>Runs one file.</summary>
    /// <param name="connection">An open connection that nobody else uses meanwhile.</param>
    /// <param name="script">The file.</param>
    /// <param name="wrapped">In one transaction, as the file's tool does.</param>
    /// <param name="timeout">How long the file may take.</param>
    /// <param name="cancellationToken">Cancels the statement that is running, on the server too.</param>
    /// <param name="before">Told of each statement, by its place, before it runs.</param>
    /// <exception cref="DiagnosticException">SG4001, or SG4006 when it takes too long, at the statement.</exception>
    internal static async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, bool wrapped, TimeSpan timeout, CancellationToken cancellationToken, Func<int, Task>? before = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        var own = wrapped && script.CanBeWrapped;
        if (own)
        {
            await SendAsync(connection, "BEGIN", limit.Token);
        }

        for (var i = 0; i < script.Statements.Count; i++)
        {
            var statement = script.Statements[i];
            try
            {
                await (before?.Invoke(i) ?? Task.CompletedTask);
                await SendAsync(connection, statement.Text, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw MigrationFailure.Timeout(script, statement, timeout);
            }
            catch (PostgresException error)
            {
                throw MigrationFailure.Of(script, statement, error);
            }
            catch (Exception error) when (error is NpgsqlException or NotSupportedException)
            {
                throw MigrationFailure.Of(script, statement, error);
            }
        }

        try
        {
            if (own)
            {
                await SendAsync(connection, "COMMIT", cancellationToken);
            }

            await SendAsync(connection, "DISCARD ALL", cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.ActiveSqlTransaction)
        {
            throw MigrationFailure.OpenTransaction(script);
        }
        catch (PostgresException error) when (own)
        {
            // Constraints and triggers that wait for the end.
            throw MigrationFailure.Of(script, script.Statements[^1], error);
        }
    }

    /// <summary>
    /// Sends one statement as it stands. A batch, because Npgsql looks for parameters (<c>:a</c>, <c>@b</c>) and for
    /// semicolons in the text of a lone command, and takes a function body of several statements apart.
    /// </summary>
    internal static async Task SendAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
