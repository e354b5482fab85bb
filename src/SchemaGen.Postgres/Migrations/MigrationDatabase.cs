using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Connections;
using SchemaGen.Postgres.Ephemeral;

namespace SchemaGen.Postgres.Migrations;

/// <summary>
/// An empty database on an ephemeral server, and migrations applied to it: as its owner, a role without a superuser's
/// rights, so that a slip does not write files of this machine. Where migrations need more, as for most extensions, they
/// begin anew as the superuser.
/// </summary>
/// <param name="server">The server; nobody else uses it meanwhile.</param>
public sealed class MigrationDatabase(EphemeralServer server)
{
    private const string Name = "migrations";
    private const string Owner = "schemagen";

    /// <summary>For the superuser.</summary>
    public string ConnectionString => server.ConnectionString(Name);

    /// <summary>Applies migrations to the database, which is made anew, and says what each did.</summary>
    /// <param name="migrations">In their order.</param>
    /// <param name="timeout">How long each may take.</param>
    /// <param name="progress">Told when a file begins.</param>
    /// <param name="cancellationToken">Cancels the statement that is running, on the server too.</param>
    /// <exception cref="DiagnosticException">SG4001 to SG4003, SG4006, SG4007, at the statement.</exception>
    public async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(
        IReadOnlyList<Migration> migrations, TimeSpan timeout, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await ApplyAsync(Owner, migrations, timeout, progress, cancellationToken);
        }
        catch (DiagnosticException e) when (MigrationFailure.IsRightMissing(e.Diagnostic))
        {
            OutsideStatements.Refuse(migrations);
            return await ApplyAsync(user: null, migrations, timeout, progress, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(
        string? user, IReadOnlyList<Migration> migrations, TimeSpan timeout, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        await CreateAsync(user, cancellationToken);
        await using var observer = await MigrationObserver.StartAsync(ConnectionString, cancellationToken);
        var login = new NpgsqlConnectionStringBuilder(ConnectionString) { IncludeErrorDetail = true };
        login.Username = user ?? login.Username;
        await using var session = DatabaseConnector.Open(login.ConnectionString, cancellationToken);
        return await observer.ApplyAsync(session.Connection, migrations, timeout, progress, cancellationToken);
    }

    /// <summary>Roles are the server's, not the database's: those of an earlier attempt go with it.</summary>
    private async Task CreateAsync(string? user, CancellationToken cancellationToken)
    {
        await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancellationToken);
        await ExecuteAsync("postgres", "DO $$ DECLARE r name; BEGIN FOR r IN SELECT rolname FROM pg_roles WHERE oid >= 16384 LOOP EXECUTE format('DROP ROLE %I', r); END LOOP; END $$", cancellationToken);
        if (user is null)
        {
            await ExecuteAsync("postgres", $"CREATE DATABASE {Name}", cancellationToken);
            return;
        }

        await ExecuteAsync("postgres", $"CREATE ROLE {user} LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS", cancellationToken);
        await ExecuteAsync("postgres", $"CREATE DATABASE {Name} OWNER {user}", cancellationToken);
        await ExecuteAsync(Name, $"ALTER SCHEMA public OWNER TO {user}", cancellationToken);
    }

    private async Task ExecuteAsync(string database, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
