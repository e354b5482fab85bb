using System.Globalization;
using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>libpq's variables (<c>PGHOST</c> and so on) and its service file, with libpq's own defaults.</summary>
internal static class LibpqEnvironment
{
    private static readonly string[] SocketDirectories = ["/var/run/postgresql", "/tmp"];

    /// <exception cref="DiagnosticException">SG0020: there is no such service. SG0021: a value cannot be used.</exception>
    public static string ConnectionString(ConnectionContext context)
    {
        var builder = new NpgsqlConnectionStringBuilder();
        foreach (var parameter in LibpqParameter.OfEnvironment)
        {
            if (context.Variable(parameter.Variable) is { Length: > 0 } value)
            {
                parameter.Set(builder, value, "the variable " + parameter.Variable);
            }
        }

        // As in libpq a service says more than the environment.
        if (context.Variable("PGSERVICE") is { Length: > 0 } service)
        {
            ServiceFile.Apply(service, builder, context);
        }

        Complete(builder);
        return builder.ConnectionString;
    }

    /// <summary>What libpq assumes where nothing is said: the local server's socket, the system's user, its database.</summary>
    public static void Complete(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Username))
        {
            builder.Username = Environment.UserName;
        }

        if (string.IsNullOrEmpty(builder.Database))
        {
            builder.Database = builder.Username;
        }

        if (string.IsNullOrEmpty(builder.Host))
        {
            var socket = string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{builder.Port}");
            builder.Host = Array.Find(SocketDirectories, directory => File.Exists(Path.Combine(directory, socket))) ?? "localhost";
        }
    }

    /// <summary>Whether a host is a folder of sockets that libpq finds by itself: a pgpass file calls it localhost.</summary>
    public static bool IsDefaultSocket(string host) => Array.IndexOf(SocketDirectories, host) >= 0;
}
