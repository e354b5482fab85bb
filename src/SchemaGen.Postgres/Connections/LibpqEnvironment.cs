using Npgsql;

namespace SchemaGen.Postgres.Connections;

/// <summary>libpq's variables (<c>PGHOST</c> and so on) and its service file, with libpq's own defaults.</summary>
internal static class LibpqEnvironment
{
    private static readonly string[] SocketDirectories = ["/var/run/postgresql", "/tmp"];

    public static string ConnectionString(ConnectionContext context)
    {
        var service = context.Variable("PGSERVICE") is { Length: > 0 } name ? ServiceFile.Read(name, context) : new Dictionary<string, string>(StringComparer.Ordinal);
        string? Value(string parameter, string variable) =>
            service.TryGetValue(parameter, out var value) ? value : context.Variable(variable) is { Length: > 0 } set ? set : null;

        var user = Value("user", "PGUSER") ?? Environment.UserName;
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = Value("host", "PGHOST") ?? Array.Find(SocketDirectories, directory => File.Exists(Path.Combine(directory, ".s.PGSQL.5432"))) ?? "localhost",
            Username = user,
            Database = Value("dbname", "PGDATABASE") ?? user,
        };
        if (int.TryParse(Value("port", "PGPORT"), System.Globalization.CultureInfo.InvariantCulture, out var port))
        {
            builder.Port = port;
        }

        if (Value("password", "PGPASSWORD") is { } password)
        {
            builder.Password = password;
        }

        if (Value("passfile", "PGPASSFILE") is { } passfile)
        {
            builder.Passfile = passfile;
        }

        if (Value("sslmode", "PGSSLMODE") is { } sslMode)
        {
            builder["SSL Mode"] = ConnectionStrings.SslModeOf(sslMode);
        }

        return builder.ConnectionString;
    }
}
