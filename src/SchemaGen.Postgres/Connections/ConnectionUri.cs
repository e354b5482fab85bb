using Npgsql;
using SchemaGen.Model.Diagnostics;

namespace SchemaGen.Postgres.Connections;

/// <summary>
/// libpq's <c>postgres://user:password@host:port,host:port/database?parameter=value</c>. Every part may be missing; every
/// part may be percent-encoded, so that a host may be a folder of sockets.
/// </summary>
internal static class ConnectionUri
{
    public static bool Is(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="DiagnosticException">SG0021. No message repeats any of the text.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var builder = new NpgsqlConnectionStringBuilder();
        var end = rest.AsSpan().IndexOfAny("/?#");
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];

        // An @ behind the authority, or a second one in it, comes from a password that is not encoded; parts of it would be taken for host or database.
        if (tail.Contains('@', StringComparison.Ordinal) || authority.Count(static c => c == '@') > 1 || tail.Contains('#', StringComparison.Ordinal))
        {
            throw Invalid();
        }

        var at = authority.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            SetUser(builder, authority[..at]);
        }

        var query = tail.IndexOf('?', StringComparison.Ordinal);
        if (Decode(query < 0 ? tail : tail[..query]) is ['/', _, ..] database)
        {
            builder.Database = database[1..];
        }

        SetParameters(builder, query < 0 ? "" : tail[(query + 1)..]);
        SetHosts(builder, authority[(at + 1)..]);
        LibpqEnvironment.Complete(builder);
        return builder;
    }

    private static void SetUser(NpgsqlConnectionStringBuilder builder, string text)
    {
        var parts = text.Split(':', 2);
        builder.Username = Decode(parts[0]);
        if (parts.Length > 1)
        {
            builder.Password = Decode(parts[1]);
        }
    }

    private static void SetHosts(NpgsqlConnectionStringBuilder builder, string text)
    {
        var hosts = text.Split(',').Select(static host => HostList.Split(host) is { } split ? split with { Host = Decode(split.Host) } : throw Invalid()).ToList();
        if (hosts.Exists(static host => host.Host.Length == 0 && host.Port is not null) && (hosts.Count > 1 || string.IsNullOrEmpty(builder.Host)))
        {
            hosts = hosts.ConvertAll(static host => host with { Host = host.Host.Length == 0 ? "localhost" : host.Host });
        }

        if (hosts is [{ Port: { } port }])
        {
            builder.Port = port;
        }

        if (text.Length > 0)
        {
            builder.Host = HostList.Join(hosts);
        }
    }

    private static void SetParameters(NpgsqlConnectionStringBuilder builder, string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static parameter => parameter.Split('=', 2)))
        {
            var (name, value) = (Decode(pair[0]), Decode(pair.Length > 1 ? pair[1] : ""));
            switch (name)
            {
                case "service":
                    ServiceFile.Apply(value, builder, ConnectionContext.For(Directory.GetCurrentDirectory()));
                    break;
                case "ssl" when value == "true":
                    builder.SslMode = SslMode.Require;
                    break;
                default:
                    var parameter = LibpqParameter.Find(name) ?? throw Rules.ConnectionStringInvalid.Error(
                        LooksLikeName(name)
                            ? $"The connection URI has a parameter that SchemaGen does not know ('{name}'). Remove it, or use Npgsql's key=value form."
                            : "The connection URI has a parameter that SchemaGen does not know. Remove it, or use Npgsql's key=value form.");
                    parameter.Set(builder, value, "the connection URI");
                    break;
            }
        }
    }

    /// <summary>A name may be shown; what is none may be a part of a password.</summary>
    private static bool LooksLikeName(string text) => text.All(static c => char.IsAsciiLetterLower(c) || c == '_');

    private static string Decode(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                throw Invalid();
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static DiagnosticException Invalid() => Rules.ConnectionStringInvalid.Error(
        "The connection URI cannot be understood. Write postgres://user:password@host:port/database, with special characters percent-encoded.");
}
