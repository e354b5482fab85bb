using System.Security.Authentication;
using Npgsql;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;

namespace SchemaGen.Postgres.Connections;

/// <summary>Opens connections for reading a catalog; every failure is a diagnostic that says what to do.</summary>
public static class DatabaseConnector
{
    /// <summary>Opens a connection.</summary>
    /// <exception cref="DiagnosticException">SG0021 to SG0023.</exception>
    public static DatabaseSession Open(string connectionString, CancellationToken cancellationToken)
    {
        var builder = ConnectionStrings.Parse(connectionString);
        builder.ApplicationName ??= "schemagen";
        builder.Pooling = false;
        builder.Enlist = false;
        builder.Multiplexing = false;

        // PGCLIENTENCODING of a shell must not reach the snapshot.
        builder.ClientEncoding = "UTF8";

        var wish = SessionAttributes.Take(builder);
        var hosts = HostList.Each(builder);
        return hosts.Count == 1 && wish is null ? OpenOne(builder, cancellationToken) : OpenFirst(hosts, wish, cancellationToken);
    }

    /// <summary>The first of several servers that answers and is what is wished for; else what was wrong with the last.</summary>
    private static DatabaseSession OpenFirst(IReadOnlyList<NpgsqlConnectionStringBuilder> hosts, string? wish, CancellationToken cancellationToken)
    {
        DiagnosticException? failure = null;
        foreach (var (attribute, host) in SessionAttributes.InOrder(wish).SelectMany(attribute => hosts.Select(host => (attribute, host))))
        {
            try
            {
                var session = OpenOne(host, cancellationToken);
                if (SessionAttributes.Has(session.Connection, attribute))
                {
                    return session;
                }

                session.Dispose();
                failure = Rules.DatabaseUnreachable.Error($"{ConnectionStrings.Describe(host)} is not '{attribute}', which target_session_attrs asks for. Name a server that is.");
            }
            catch (DiagnosticException e) when (e.Diagnostic.Rule == Rules.DatabaseUnreachable)
            {
                failure = e;
            }
        }

        throw failure ?? Rules.ConnectionStringInvalid.Error("The connection string names no host.");
    }

    private static DatabaseSession OpenOne(NpgsqlConnectionStringBuilder builder, CancellationToken cancellationToken)
    {
        var note = PasswordFile.Apply(builder);

        // The slim builder and no type loading: a cold start is most of what a pull costs, and only built-in types are read.
        var source = new NpgsqlSlimDataSourceBuilder(builder.ConnectionString);
        source.EnableTransportSecurity();
        source.ConfigureTypeLoading(static types => types.EnableTypeLoading(false));
        var session = Create(source);

        // For the same reason no OpenAsync: its state machines are 200 methods that a cold build has to compile. A
        // cancellation does not wait for the thread that opens.
        var opening = Task.Run(session.Connection.Open, CancellationToken.None);
        try
        {
            opening.WaitAsync(cancellationToken).GetAwaiter().GetResult();
            return session;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = opening.ContinueWith(_ => session.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
        catch (Exception e)
        {
            session.Dispose();
            throw Explain(e, builder, note);
        }
    }

    private static DatabaseSession Create(NpgsqlSlimDataSourceBuilder source)
    {
        try
        {
            return new DatabaseSession(source.Build());
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Rules.ConnectionStringInvalid.Error(
                "The connection string combines options that Npgsql refuses for a single connection. Remove options for pools, several hosts or multiplexing: host, port, database, user, password and SSL are enough.");
        }
    }

    private static DiagnosticException Explain(Exception exception, NpgsqlConnectionStringBuilder builder, string? note)
    {
        var target = ConnectionStrings.Describe(builder);
        return exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e =>
                Rules.DatabaseRefused.Error($"The server refused the login to {target}: {Wording.Sentence(e.MessageText)} Check user, password and pg_hba.conf."),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } e =>
                Rules.DatabaseRefused.Error($"The server has no such database ({target}): {Wording.Sentence(e.MessageText)} Check the database's name."),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } e =>
                Rules.DatabaseRefused.Error($"The role may not connect to {target}: {Wording.Sentence(e.MessageText)} GRANT CONNECT ON DATABASE … TO the role."),
            PostgresException e =>
                Rules.DatabaseUnreachable.Error($"The server cannot serve {target} now: {e.MessageText} (SQLSTATE {e.SqlState})."),
            NpgsqlException { Message: var message } when message.Contains("No password has been provided", StringComparison.Ordinal) =>
                Rules.DatabaseRefused.Error($"The server wants a password for {target}, and none is given. Put it into the connection string's secret, PGPASSWORD or a pgpass file.{(note is null ? "" : " " + note)}"),
            { InnerException: AuthenticationException e } =>
                Rules.DatabaseUnreachable.Error($"The certificate of {target} was not accepted: {Wording.Sentence(Innermost(e).Message)} Name the certificate of its authority (sslrootcert, Root Certificate), and the host as the certificate does."),
            _ => Rules.DatabaseUnreachable.Error($"Cannot reach {target}: {Wording.Sentence(Innermost(exception).Message)} Check that the server runs and that host and port are right."),
        };
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
