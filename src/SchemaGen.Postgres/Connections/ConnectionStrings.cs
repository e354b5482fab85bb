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
        var builder = ConnectionUri.Is(text) ? ConnectionUri.Parse(text) : ParseKeyValue(text);
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
    public static bool IsConnectionString(string text) => ConnectionUri.Is(text) || text.Contains('=', StringComparison.Ordinal);

    /// <summary>What may be shown of a connection: who, where, which database.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder builder)
    {
        var host = builder.Host!.Contains(',', StringComparison.Ordinal) ? builder.Host
            : builder.Host.StartsWith('/') ? $"socket {builder.Host}" : string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}");
        return $"database '{builder.Database ?? builder.Username}' at {host} as '{builder.Username}'";
    }

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
            var reason = UnknownKeyword(text) is { } keyword ? $"has the keyword '{keyword}', which Npgsql does not know" : "cannot be understood";
            throw Rules.ConnectionStringInvalid.Error(
                $"The connection string {reason}. Write Host=…;Port=…;Database=…;Username=…;Password=… (Npgsql's keywords) or postgres://user:password@host:port/database.");
        }
    }

    /// <summary>The first keyword that Npgsql does not know, as long as no password came before: what follows one may be its rest.</summary>
    private static string? UnknownKeyword(string text) => text.Split(';')
        .Select(static part => part.Split('=') is [var keyword, _] ? keyword.Trim() : "")
        .TakeWhile(static keyword => keyword.Length > 0 && !keyword.StartsWith("pas", StringComparison.OrdinalIgnoreCase) && !keyword.StartsWith("pw", StringComparison.OrdinalIgnoreCase) && keyword.All(static c => char.IsAsciiLetter(c) || c == ' '))
        .FirstOrDefault(static keyword => !new NpgsqlConnectionStringBuilder().ContainsKey(keyword));
}
