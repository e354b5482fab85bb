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
            await ApplyAsync(connection, scripts[i], cancellationToken);
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        foreach (var statement in script.Statements)
        {
            try
            {
                await SendAsync(connection, statement.Text, cancellationToken);
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
            await SendAsync(connection, "DISCARD ALL", cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.ActiveSqlTransaction)
        {
            throw MigrationFailure.OpenTransaction(script);
        }
    }

    /// <summary>
    /// Sends one statement as it stands. A batch, because Npgsql looks for parameters (<c>:a</c>, <c>@b</c>) and for
    /// semicolons in the text of a lone command, and takes a function body of several statements apart.
    /// </summary>
    private static async Task SendAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
