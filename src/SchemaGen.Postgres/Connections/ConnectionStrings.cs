using System.Globalization;
using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>Connection strings, in Npgsql's form or as <c>postgres://</c> URIs. No message here repeats any of their content.</summary>
public static class ConnectionStrings
{
    /// <summary>Seconds to wait for a server that does not answer, unless the string says otherwise: a build must not hang.</summary>
    private const int DefaultTimeout = 5;

    /// <summary>Reads a string.</summary>
    /// <exception cref="DiagnosticException">SG0021.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var builder = IsUri(text) ? ParseUri(text) : ParseKeyValue(text);
        if (string.IsNullOrEmpty(builder.Host))
        {
            throw Rules.ConnectionStringInvalid.Error("The connection string names no host. Write Host=…;Database=…;Username=… or postgres://user@host/database.");
        }

        if (!builder.ShouldSerialize("Timeout"))
        {
            builder.Timeout = DefaultTimeout;
        }

        return builder;
    }

    /// <summary>True when the string has a password in it: the role's, or that of a client certificate's key.</summary>
    public static bool HasPassword(string text) => Parse(text) is var builder && (!string.IsNullOrEmpty(builder.Password) || !string.IsNullOrEmpty(builder.SslPassword));

    /// <summary>True for a connection string, false for the name of one.</summary>
    public static bool IsConnectionString(string text) => IsUri(text) || text.Contains('=', StringComparison.Ordinal);

    /// <summary>What may be shown of a connection: who, where, which database.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder builder)
    {
        var host = builder.Host!.StartsWith('/') ? $"socket {builder.Host}" : string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}");
        return $"database '{builder.Database ?? builder.Username}' at {host} as '{builder.Username}'";
    }

    /// <summary>libpq's word for an SSL mode as Npgsql's.</summary>
    internal static string SslModeOf(string mode) => mode switch
    {
        "verify-ca" => nameof(SslMode.VerifyCA),
        "verify-full" => nameof(SslMode.VerifyFull),
        "disable" or "allow" or "prefer" or "require" => mode,
        _ => throw Rules.ConnectionStringInvalid.Error("The SSL mode is none of disable, allow, prefer, require, verify-ca, verify-full. Correct it."),
    };

    private static bool IsUri(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder ParseKeyValue(string text)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);

            // Without a semicolon the rest of the string, the password in it, is part of a value that messages show.
            return new[] { builder.Host, builder.Database, builder.Username }.Any(static value => value?.Contains('=', StringComparison.Ordinal) == true)
                ? throw new FormatException()
                : builder;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            // The inner message may quote a part of the string, and any part may be a part of the password.
            throw Rules.ConnectionStringInvalid.Error(
                "The connection string cannot be understood. Write Host=…;Port=…;Database=…;Username=…;Password=… (Npgsql's keywords) or postgres://user:password@host:port/database.");
        }
    }

    private static NpgsqlConnectionStringBuilder ParseUri(string text)
    {
        // A second @ comes from a password that is not encoded, and parts of it would be taken for host or database.
        if (text.Count(static c => c == '@') > 1 || text.IndexOf('@', StringComparison.Ordinal) > EndOfAuthority(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw Rules.ConnectionStringInvalid.Error("The connection URI cannot be understood. Write postgres://user:password@host:port/database, with special characters percent-encoded.");
        }

        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(uri.Host) };
        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        if (uri.AbsolutePath.Length > 1)
        {
            builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        }

        foreach (var parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = parameter.Split('=', 2);
            SetParameter(builder, pair[0], Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : ""));
        }

        return builder;
    }

    private static int EndOfAuthority(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? text.Length : start + end;
    }

    private static void SetParameter(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        var keyword = name switch
        {
            "host" => "Host",
            "port" => "Port",
            "dbname" => "Database",
            "user" => "Username",
            "password" => "Password",
            "sslmode" => "SSL Mode",
            "sslrootcert" => "Root Certificate",
            "sslcert" => "SSL Certificate",
            "sslkey" => "SSL Key",
            "connect_timeout" => "Timeout",
            "application_name" => "Application Name",
            "options" => "Options",
            "target_session_attrs" => "Target Session Attributes",
            _ => throw Rules.ConnectionStringInvalid.Error($"The connection URI has a parameter that SchemaGen does not know ('{name}'). Remove it, or use Npgsql's key=value form."),
        };
        try
        {
            builder[keyword] = keyword == "SSL Mode" ? SslModeOf(value) : value;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            throw Rules.ConnectionStringInvalid.Error($"The connection URI's parameter '{name}' has a value that cannot be used. Correct it.");
        }
    }
}
