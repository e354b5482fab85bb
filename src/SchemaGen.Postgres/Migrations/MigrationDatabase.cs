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
    private const string Copy = "copy";
    private const string Owner = "schemagen";

    private string? _user = Owner;

    /// <summary>For the superuser.</summary>
    public string ConnectionString => server.ConnectionString(Name);

    /// <summary>For the role that migrations run as.</summary>
    internal string LoginString => LoginTo(Name);

    /// <summary>For the role that migrations run as, to the last copy.</summary>
    internal string CopyLoginString => LoginTo(Copy);

    /// <summary>Applies migrations to the database, which is made anew, and says what each did.</summary>
    /// <param name="migrations">In their order.</param>
    /// <param name="timeout">How long each may take.</param>
    /// <param name="progress">Told when a file begins.</param>
    /// <param name="cancellationToken">Cancels the statement that is running, on the server too.</param>
    /// <exception cref="DiagnosticException">SG4001 to SG4003, SG4006, SG4007, at the statement.</exception>
    public async Task<IReadOnlyList<MigrationOutcome>> ApplyAsync(
        IReadOnlyList<Migration> migrations, TimeSpan timeout, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        OutsideStatements.RefuseRoles(migrations);
        try
        {
            return await ApplyOnceAsync(migrations, timeout, progress, cancellationToken);
        }
        catch (DiagnosticException e) when (_user is not null && MigrationFailure.IsRightMissing(e.Diagnostic))
        {
            OutsideStatements.Refuse(migrations);
            _user = null;
            return await ApplyOnceAsync(migrations, timeout, progress, cancellationToken);
        }
    }

    /// <summary>Makes the database anew, empty. Roles are the server's, not the database's: those of an earlier attempt go with it.</summary>
    internal async Task CreateAsync(CancellationToken cancellationToken)
    {
        // Those that migrations made too, or their owner could not be dropped.
        foreach (var database in await NamesAsync("SELECT format('%I', datname) FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'", cancellationToken))
        {
            await ExecuteAsync("postgres", $"DROP DATABASE {database} WITH (FORCE)", cancellationToken);
        }

        await ExecuteAsync("postgres", "DO $$ DECLARE r name; BEGIN FOR r IN SELECT rolname FROM pg_roles WHERE oid >= 16384 LOOP EXECUTE format('DROP ROLE %I', r); END LOOP; END $$", cancellationToken);
        if (_user is null)
        {
            await ExecuteAsync("postgres", $"CREATE DATABASE {Name}", cancellationToken);
            return;
        }

        await ExecuteAsync("postgres", $"CREATE ROLE {_user} LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS", cancellationToken);
        await ExecuteAsync("postgres", $"CREATE DATABASE {Name} OWNER {_user}", cancellationToken);
        await ExecuteAsync(Name, $"ALTER SCHEMA public OWNER TO {_user}", cancellationToken);
    }

    /// <summary>Copies the database as it is, over the last copy. Nobody may be connected to it.</summary>
    internal async Task CopyAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {Copy} WITH (FORCE)", cancellationToken);
        await ExecuteAsync("postgres", $"CREATE DATABASE {Copy} TEMPLATE {Name}{(_user is null ? "" : $" OWNER {_user}")}", cancellationToken);
    }

    private async Task<IReadOnlyList<MigrationOutcome>> ApplyOnceAsync(
        IReadOnlyList<Migration> migrations, TimeSpan timeout, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await using var observer = await MigrationObserver.StartAsync(ConnectionString, cancellationToken);
        await using var session = DatabaseConnector.Open(LoginString, cancellationToken);
        return await observer.ApplyAsync(session.Connection, migrations, timeout, progress, cancellationToken);
    }

    /// <summary>Details name values of rows, which on this server come from the migrations themselves.</summary>
    private string LoginTo(string database)
    {
        var login = new NpgsqlConnectionStringBuilder(server.ConnectionString(database)) { IncludeErrorDetail = true };
        login.Username = _user ?? login.Username;
        return login.ConnectionString;
    }

    private async Task<List<string>> NamesAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private async Task ExecuteAsync(string database, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
