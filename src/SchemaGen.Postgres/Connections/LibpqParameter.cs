using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>A connection parameter of libpq: as URIs and service files name it, as the environment does, and as Npgsql does.</summary>
/// <param name="Name">In a URI and a service file.</param>
/// <param name="Variable">In the environment.</param>
/// <param name="Keyword">In Npgsql's connection strings; null where it changes nothing for a reader of the catalog.</param>
internal sealed record LibpqParameter(string Name, string Variable, string? Keyword)
{
    private static readonly LibpqParameter[] All =
    [
        new("host", "PGHOST", "Host"),
        new("hostaddr", "PGHOSTADDR", "Host"),
        new("port", "PGPORT", "Port"),
        new("dbname", "PGDATABASE", "Database"),
        new("user", "PGUSER", "Username"),
        new("password", "PGPASSWORD", "Password"),
        new("passfile", "PGPASSFILE", "Passfile"),
        new("sslmode", "PGSSLMODE", "SSL Mode"),
        new("sslrootcert", "PGSSLROOTCERT", "Root Certificate"),
        new("sslcert", "PGSSLCERT", "SSL Certificate"),
        new("sslkey", "PGSSLKEY", "SSL Key"),
        new("sslpassword", "", "SSL Password"),
        new("sslnegotiation", "PGSSLNEGOTIATION", "SSL Negotiation"),
        new("channel_binding", "PGCHANNELBINDING", "Channel Binding"),
        new("require_auth", "PGREQUIREAUTH", "Require Auth"),
        new("krbsrvname", "PGKRBSRVNAME", "Kerberos Service Name"),
        new("gssencmode", "PGGSSENCMODE", "GSS Encryption Mode"),
        new("connect_timeout", "PGCONNECT_TIMEOUT", "Timeout"),
        new("application_name", "PGAPPNAME", "Application Name"),
        new("options", "PGOPTIONS", "Options"),
        new("target_session_attrs", "PGTARGETSESSIONATTRS", "Target Session Attributes"),
        new("client_encoding", "PGCLIENTENCODING", null),
        new("fallback_application_name", "", null),
        new("gsslib", "PGGSSLIB", null),
        new("gssdelegation", "PGGSSDELEGATION", null),
        new("sslcompression", "PGSSLCOMPRESSION", null),
        new("sslsni", "PGSSLSNI", null),
        new("load_balance_hosts", "PGLOADBALANCEHOSTS", null),
        new("keepalives", "", null),
        new("keepalives_idle", "", null),
        new("keepalives_interval", "", null),
        new("keepalives_count", "", null),
        new("tcp_user_timeout", "", null),
    ];

    /// <summary>Those that a variable sets.</summary>
    public static IEnumerable<LibpqParameter> OfEnvironment => All.Where(static parameter => parameter.Variable.Length > 0 && parameter.Keyword is not null);

    /// <summary>A parameter by its name; null when SchemaGen does not know it.</summary>
    public static LibpqParameter? Find(string name) => Array.Find(All, parameter => parameter.Name == name);

    /// <summary>Sets the parameter.</summary>
    /// <param name="builder">Where.</param>
    /// <param name="value">As libpq takes it.</param>
    /// <param name="origin">Where the value comes from, for the message; the value itself may be a part of a password.</param>
    /// <exception cref="DiagnosticException">SG0021.</exception>
    public void Set(NpgsqlConnectionStringBuilder builder, string value, string origin)
    {
        // An address spares looking the host up; the certificate is the host's, so that the host stays where both are given.
        if (Keyword is null || (Name == "sslrootcert" && value == "system") || (Name == "hostaddr" && !string.IsNullOrEmpty(builder.Host)))
        {
            return;
        }

        try
        {
            builder[Keyword] = Name switch
            {
                "sslmode" => SslModeOf(value),
                "require_auth" => value.Replace("scram-sha-256", "ScramSHA256", StringComparison.Ordinal),
                "port" when value.Contains(',', StringComparison.Ordinal) => throw new FormatException(),
                _ => value,
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Rules.ConnectionStringInvalid.Error(
                Name == "sslmode" ? $"The SSL mode of {origin} is none of disable, allow, prefer, require, verify-ca, verify-full. Correct it."
                : $"'{Name}' of {origin} has a value that cannot be used. Correct it.");
        }
    }

    private static string SslModeOf(string mode) => mode switch
    {
        "verify-ca" => nameof(SslMode.VerifyCA),
        "verify-full" => nameof(SslMode.VerifyFull),
        "disable" or "allow" or "prefer" or "require" => mode,
        _ => throw new FormatException(),
    };
}
